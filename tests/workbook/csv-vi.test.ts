import { expect, test } from 'vitest';
import { compilePack, runScenario, seriesResult } from '$lib/analysis';
import { projectionTable, renderTable } from '$lib/export';
import { toSeriesId } from '$lib/model';
import { loadShippedLibrary } from '../support';
import { recalculate } from './recalculate';

// Semicolons, quotes, UTF-8, from row 1, no column formats, Vietnamese, quoted cells as text, numbers recognised.
const AS_VIETNAMESE = '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1066,true,true';

test('the CSV for the Vietnamese Excel opens with numbers as numbers under Vietnamese settings', () => {
	const library = loadShippedLibrary();
	const compiled = compilePack(library, library.packs[0]?.id ?? '');
	if (!compiled.ok) throw new Error('the pack does not compile');
	const run = runScenario(compiled.value, compiled.value.programme);
	const table = projectionTable(run, { series: [toSeriesId('grdp_per_capita'), toSeriesId('growth_grdp'), toSeriesId('grdp')] });
	const text = renderTable(table, 'csv-vi', 'vi');
	const read = recalculate({ 'table.csv': new TextEncoder().encode(text) }, [AS_VIETNAMESE])
		.get('table.csv')
		?.get('table');
	expect(read?.[0]?.slice(0, 5)).toEqual(['Chỉ tiêu', 'Đơn vị', 'Giá', String(run.years[0]), String(run.years[1])]);
	table.rows.forEach(({ id, display }, at) => {
		const factor = display.as === 'percent' ? 100 : 1;
		const values = seriesResult(run, id)?.values ?? [];
		// The file writes as many decimals as the series is shown with; written back without a locale, a number has a decimal point.
		const expected = values.map((value) => (value === undefined ? '' : String(Number((value * factor).toFixed(display.decimals)))));
		expect(read?.[at + 1]?.slice(3, 3 + expected.length)).toEqual(expected);
	});
}, 60_000);
