import { expect, test } from 'vitest';
import { fanBands } from './fan-bands';

test('bands lie between quantiles that mirror each other, widest first, and skip years without values', () => {
	const quantiles = [
		[1, undefined],
		[2, undefined],
		[3, undefined],
		[4, undefined],
		[5, undefined],
		[6, undefined],
		[7, undefined]
	];
	const result = { levels: [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95], years: [2030, 2031] };
	const bands = fanBands(result, { quantiles }, { band: '{count} in 100' });
	expect(bands.map(({ label, points }) => [label, points])).toEqual([
		['90 in 100', [{ year: 2030, low: 1, high: 7 }]],
		['60 in 100', [{ year: 2030, low: 2, high: 6 }]],
		['30 in 100', [{ year: 2030, low: 3, high: 5 }]]
	]);
});
