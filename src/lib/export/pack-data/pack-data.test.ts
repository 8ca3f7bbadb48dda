import { expect, test } from 'vitest';
import { loadShippedLibrary } from '../../../../tests/support';
import { packData, packDataForPrograms, packDataForSpreadsheets } from '.';

const { model, packs } = loadShippedLibrary();

test.each(packs.map((pack) => [pack.id, pack] as const))('every figure of %s is there once, with status and source', (_, pack) => {
	const figures = packData(pack, model).flatMap((one) => one.figures);
	expect(figures.filter(({ source }) => source === '')).toEqual([]);
	expect(figures.length).toBeGreaterThanOrEqual(pack.history.length + pack.base.length + pack.assumptions.length);
	expect(packDataForPrograms(packData(pack, model)).trimEnd().split('\n')).toHaveLength(figures.length + 1);
});

test('a share is a share for programs and a per cent with decimal comma for spreadsheets', () => {
	const series = {
		kind: 'history',
		id: 'growth_I',
		label: { vi: 'Tăng trưởng', en: 'Growth' },
		unit: 'share',
		price: 'none',
		display: { as: 'percent', decimals: 1 },
		figures: [{ when: '2019', value: -0.0277, status: 'final', source: 'a' }]
	} as const;
	expect(packDataForPrograms([series])).toContain('history,growth_I,,,share,none,2019,-0.0277,final,a,\n');
	const sheet = packDataForSpreadsheets([series], 'vi', {
		statuses: { final: 'chính thức' },
		sources: new Map([['a', 'Niên giám']]),
		priceYear: 2010
	});
	expect(sheet.startsWith('\uFEFF')).toBe(true);
	expect(sheet).toContain('Tăng trưởng;growth_I;%;;2019;-2,77;chính thức;Niên giám;;\r\n');
});
