import { expect, test } from 'vitest';
import { readYearList, writeYearList } from './year-list';

test.each([
	['', []],
	['2020', [2020]],
	['2020, 2025-2030', [2020, '2025-2030']],
	['2020;2025–2030 2045', [2020, '2025-2030', 2045]]
])('“%s” is read as years', (text, years) => {
	expect(readYearList(text)).toEqual(years);
	expect(readYearList(writeYearList(years))).toEqual(years);
});

test.each(['20', 'soon', '2030-2025', '2020-', '2020, x'])('“%s” is no list of years', (text) => {
	expect(readYearList(text)).toBeUndefined();
});
