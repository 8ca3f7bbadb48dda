import { expect, test } from 'vitest';
import { driftOf } from './link-drift';

test.each([
	['128.44', 128.4399, false],
	['128.44', 128.446, true],
	['128', 128.4, false],
	['0', 0, false],
	['-1.5', -1.6, true]
])('%s against %d: changed %s', (written, now, changed) => {
	expect(driftOf(written, now)).toEqual({ then: Number(written), now, changed });
});

test('without a figure then or now there is nothing to compare', () => {
	expect(driftOf(undefined, 1)).toBeUndefined();
	expect(driftOf('1', undefined)).toBeUndefined();
});
