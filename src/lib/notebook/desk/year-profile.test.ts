import { expect, test } from 'vitest';
import { carriedOn, pastedCells, straightened } from './year-profile';

test('a straight line keeps its ends, and carrying on keeps what was before', () => {
	expect(straightened([1, 9, 9, 4], 0, 3)).toEqual([1, 2, 3, 4]);
	expect(straightened([1, 9, 9, 4], 3, 1)).toEqual([1, 9, 9, 4]);
	expect(carriedOn([1, 2, 3, 4], 1, 3)).toEqual([1, 2, 2, 2]);
	expect(carriedOn([1, 2, 3, 4], 0, 1)).toEqual([1, 1, 3, 4]);
});

test('a row and a column of a spreadsheet are the same cells, an empty one among them', () => {
	expect(pastedCells('12,5\t13\t\t14\r\n')).toEqual(['12,5', '13', '', '14']);
	expect(pastedCells('12,5\r\n13\r\n\r\n14')).toEqual(['12,5', '13', '', '14']);
	expect(pastedCells(' 12,5 ')).toEqual(['12,5']);
});
