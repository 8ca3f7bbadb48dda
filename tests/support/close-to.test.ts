import { expect, test } from 'vitest';
import { closeTo } from './close-to';

test('a number within either tolerance passes', () => {
	closeTo(1.05, 1, { abs: 0.1 });
	closeTo(-1010, -1000, { abs: 1, rel: 0.01 });
	closeTo(0, 0, {});
});

test.each([
	['too far by both', 1.2, { abs: 0.1, rel: 0.1 }],
	['missing', undefined, { abs: 1 }],
	['not a number', Number.NaN, { abs: 1 }],
	['infinite', Infinity, { rel: 1 }]
] as const)('a number that is %s fails with its distance', (_, actual, tolerance) => {
	expect(() => {
		closeTo(actual, 1, tolerance);
	}).toThrow(/away from 1/);
});
