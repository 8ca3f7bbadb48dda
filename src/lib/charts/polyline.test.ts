import { expect, test } from 'vitest';
import { polyline } from './polyline';

test('a line goes through its points in order', () => {
	expect(
		polyline([
			{ x: 0, y: 1 },
			{ x: 10, y: 2.26 },
			{ x: 20, y: 3 }
		])
	).toBe('M0,1L10,2.3L20,3');
});

test('a gap breaks the line, and a line without a value is empty', () => {
	expect(
		polyline([
			{ x: 0, y: 1 },
			{ x: 10, y: undefined },
			{ x: 20, y: 3 },
			{ x: 30, y: 4 }
		])
	).toBe('M0,1M20,3L30,4');
	expect(polyline([{ x: 0, y: undefined }])).toBe('');
});
