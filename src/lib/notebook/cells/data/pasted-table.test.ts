import { expect, test } from 'vitest';
import { readPastedTable } from './pasted-table';
import { readNumberColumn } from './read-number-column';

test.each([
	['dots group, as in a yearbook', ['45.068.670', '1.234', '999'], [45068670, 1234, 999], '.', false],
	['a point before two digits is decimal', ['29315.30', '1.234'], [29315.3, 1.234], '.', false],
	['a comma before one digit is decimal and dots then group', ['1.234,5', '2.000'], [1234.5, 2000], ',', false],
	['three digits behind one mark can be read both ways', ['1.234', '2.345'], [1234, 2345], ',', true],
	['a zero before the mark leaves one reading', ['0,125', '1,250'], [0.125, 1.25], ',', false],
	['per cent and per mille are shares, minus signs of every kind count', ['12,5%', '−3,05 %', '7‰'], [0.125, -0.0305, 0.007], ',', false],
	['dashes and dots stand for no figure', ['…', '-', '5,5'], [undefined, undefined, 5.5], ',', false]
] as const)('%s', (...[, entries, values, mark, isAmbiguous]) => {
	const column = readNumberColumn(entries, 'vi');
	expect(column.values).toEqual(values);
	expect(column.unreadable).toEqual([]);
	expect(column.isAmbiguous).toBe(isAmbiguous);
	if (values.some((value) => value !== undefined && !Number.isInteger(value))) expect(column.decimal).toBe(mark);
});

test('an entry that is no number is told and the others stay', () => {
	expect(readNumberColumn(['1,5', 'khoảng 2', '3,0'], 'vi')).toMatchObject({ values: [1.5, undefined, 3], unreadable: [1] });
});

test('a chosen mark wins', () => {
	expect(readNumberColumn(['1.234'], 'vi', '.').values).toEqual([1.234]);
});

test('a table with years down the first column, from a spreadsheet', () => {
	const table = readPastedTable(
		'Năm\tDân số\tGRDP (tỷ đồng)\n2020\t729,78\t38.362\n2021\t729,89\t39.726\n2024 (sơ bộ)\t727,8\t65.530',
		'vi'
	);
	expect(table).toMatchObject({ separator: '\t', years: 'down' });
	expect(table!.series.map(({ heading, points }) => [heading, points])).toEqual([
		[
			'Dân số',
			[
				[2020, 729.78],
				[2021, 729.89],
				[2024, 727.8]
			]
		],
		[
			'GRDP (tỷ đồng)',
			[
				[2020, 38362],
				[2021, 39726],
				[2024, 65530]
			]
		]
	]);
	expect(table!.series.map(({ isAmbiguous }) => isAmbiguous)).toEqual([false, true]);
});

test('a table with years across, and one parted by semicolons or commas', () => {
	expect(readPastedTable('Chỉ tiêu;2020;2021\n"Dân số; trung bình";729,8;729,9', 'vi')).toMatchObject({
		separator: ';',
		years: 'across',
		series: [
			{
				heading: 'Dân số; trung bình',
				points: [
					[2020, 729.8],
					[2021, 729.9]
				]
			}
		]
	});
	expect(readPastedTable('year,value\n2020,1.5\n2021,2.5', 'en')!.series[0]!.points).toEqual([
		[2020, 1.5],
		[2021, 2.5]
	]);
	expect(readPastedTable('2020  1,5\n2021  2,5', 'vi')!.series[0]!.points).toEqual([
		[2020, 1.5],
		[2021, 2.5]
	]);
});

test('a change of unit in the middle is pointed at', () => {
	expect(readPastedTable('2018\t24.5\n2019\t25.1\n2020\t26300.4', 'en')!.series[0]!.jumps).toEqual([2020]);
});

test('a text without years is no table', () => {
	expect(readPastedTable('một đoạn văn\nhai dòng', 'vi')).toBeUndefined();
	expect(readPastedTable('', 'vi')).toBeUndefined();
	expect(readPastedTable('x'.repeat(300_000), 'vi')).toBeUndefined();
});
