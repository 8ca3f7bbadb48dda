import { describe, expect, test } from 'vitest';
import { toSeriesId } from '$lib/model';
import { textCell } from './csv-cells';
import type { ProjectionTable } from './projection-table';
import { renderTable } from './render-table';

const table: ProjectionTable = {
	pack: 'made-up',
	scenario: { id: 'plan', label: { vi: 'Kế hoạch', en: 'Plan' } },
	changes: [],
	closure: 'growth-led',
	model: { version: '1.0.0', hash: '0123abcd' },
	priceYear: 2010,
	years: [2020, 2021],
	rows: [
		{
			id: toSeriesId('growth', ['II']),
			label: { vi: 'Tăng trưởng; khu vực II', en: 'Growth, sector II' },
			unit: 'share',
			price: 'none',
			display: { as: 'percent', decimals: 2 },
			values: [undefined, -0.00123456789],
			statuses: ['undefined', 'projection']
		},
		{
			id: toSeriesId('grdp'),
			label: { vi: '=GRDP', en: 'GRDP' },
			unit: 'bn VND',
			price: 'current',
			display: { as: 'number', decimals: 0 },
			values: [38362, 41234.5],
			statuses: ['final', 'projection']
		}
	]
};

describe('csv-vi', () => {
	const text = renderTable(table, 'csv-vi', 'vi');

	test('starts with a byte order mark and has no sep line', () => {
		expect(text.startsWith('\uFEFFChỉ tiêu;Đơn vị;Giá;2020;2021\r\n')).toBe(true);
	});

	test('writes decimal commas, shares as per cent, and blanks for values that do not exist', () => {
		expect(text).toContain('\r\n"Tăng trưởng; khu vực II";%;;;-0,12\r\n');
	});

	test('a label that looks like a formula is made harmless', () => {
		expect(text).toContain("\r\n'=GRDP;tỷ đồng;giá hiện hành;38362;41235\r\n");
	});

	test('says at the foot which scenario and model the numbers are from', () => {
		expect(text.endsWith('Kịch bản;Kế hoạch;plan\r\nMô hình;1.0.0;0123abcd\r\n')).toBe(true);
	});
});

test('csv-machine has one row per series and year in full precision, without a byte order mark', () => {
	expect(renderTable(table, 'csv-machine', 'vi').split('\n')).toEqual([
		'series,unit,price,year,scenario,value,status',
		'growth[II],share,none,2020,plan,,undefined',
		'growth[II],share,none,2021,plan,-0.00123456789,projection',
		'grdp,bn VND,current,2020,plan,38362,final',
		'grdp,bn VND,current,2021,plan,41234.5,projection',
		''
	]);
});

test('json holds null where no value exists', () => {
	expect(JSON.parse(renderTable(table, 'json', 'en'))).toEqual({
		pack: 'made-up',
		scenario: 'plan',
		changes: [],
		closure: 'growth-led',
		model: { version: '1.0.0', hash: '0123abcd' },
		years: [2020, 2021],
		series: {
			'growth[II]': { unit: 'share', price: 'none', values: [null, -0.00123456789] },
			grdp: { unit: 'bn VND', price: 'current', values: [38362, 41234.5] }
		}
	});
});

describe('a scenario with changed assumptions', () => {
	const changed: ProjectionTable = {
		...table,
		scenario: { id: 'plan', label: { vi: 'Kế hoạch (đã đổi 1 giả định)', en: 'Plan (1 assumption changed)' } },
		changes: [
			{
				id: toSeriesId('growth', ['II']),
				path: { kind: 'years', spans: [{ first: 2021, last: 2025, value: 0.12 }] },
				label: { vi: 'Tăng trưởng; khu vực II', en: 'Growth, sector II' },
				value: { vi: '12,00 % (2021–2025)', en: '12.00% (2021–2025)' }
			}
		]
	};

	test('is named so at the foot of csv-vi, with each change under it', () => {
		expect(renderTable(changed, 'csv-vi', 'vi')).toContain(
			'\r\nKịch bản;Kế hoạch (đã đổi 1 giả định);plan\r\nGiả định đã đổi;"Tăng trưởng; khu vực II";12,00 % (2021–2025)\r\n'
		);
	});

	test('has a name of its own in every row for programs', () => {
		const rows = renderTable(changed, 'csv-machine', 'vi').split('\n').slice(1, -1);
		expect(rows.map((row) => row.split(',')[4])).toEqual(rows.map(() => 'plan growth[II]@2021:2025=0.12'));
	});

	test('comes with its changes as data', () => {
		expect(JSON.parse(renderTable(changed, 'json', 'en'))).toMatchObject({
			scenario: 'plan',
			changes: [{ id: 'growth[II]', path: '2021:2025=0.12' }]
		});
	});
});

test.each([
	['a;b', ';', '"a;b"'],
	['say "x"', ',', '"say ""x"""'],
	['@cmd', ',', "'@cmd"],
	['-5', ',', "'-5"],
	['plain', ',', 'plain']
])('the text %s between %s is the cell %s', (text, separator, cell) => {
	expect(textCell(text, separator)).toBe(cell);
});
