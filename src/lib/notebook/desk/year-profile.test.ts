import { expect, test } from 'vitest';
import { carriedOn, straightened } from './year-profile';

test('a straight line keeps its ends, and carrying on keeps what was before', () => {
	expect(straightened([1, 9, 9, 4], 0, 3)).toEqual([1, 2, 3, 4]);
	expect(straightened([1, 9, 9, 4], 3, 1)).toEqual([1, 9, 9, 4]);
	expect(carriedOn([1, 2, 3, 4], 1)).toEqual([1, 2, 2, 2]);
});
