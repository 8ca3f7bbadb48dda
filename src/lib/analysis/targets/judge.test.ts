import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison, Direction } from '$lib/model';
import { goodSideOf, judgeValue, nearEdgeOf, type Asked } from './judge';

function asked(comparison: Comparison, value: Asked['value'], more: Partial<Asked> = {}): Asked {
	return { comparison, value, direction: 'more', scale: 'level', ...more };
}

const growth = { scale: 'share', printed: 0.001 } as const;

describe('at-least and at-most compare the value rounded to the printed digits', () => {
	test.each([
		[149.5, 'met'],
		[149.49, 'near'],
		[146.9, 'missed']
	] as const)('at least 150 with %d is %s', (given, status) => {
		expect(judgeValue(asked('at-least', 150, { printed: 1 }), given).status).toBe(status);
	});

	test.each([
		[15.04, 'met'],
		[15.06, 'near'],
		[15.31, 'missed']
	] as const)('at most 15.0 with %d is %s', (given, status) => {
		expect(judgeValue(asked('at-most', 15, { printed: 0.1, direction: 'less' }), given).status).toBe(status);
	});

	test('a value that prints as the target is on it, not short of it', () => {
		expect(judgeValue(asked('at-least', 150, { printed: 1 }), 149.6)).toMatchObject({ status: 'met', gap: 0 });
	});

	test('a rate of 10.15 % prints as 10.2 % and answers it', () => {
		expect(judgeValue(asked('at-least', 0.102, growth), 0.1015).status).toBe('met');
		expect(judgeValue(asked('at-least', 0.102, growth), 0.10149).status).toBe('near');
	});
});

describe('below and above are strict', () => {
	test.each([
		['below', 0.15, 'missed'],
		['below', 0.1499, 'met'],
		['above', 0.15, 'missed'],
		['above', 0.15 + 1e-13, 'missed'],
		['above', 0.1501, 'met']
	] as const)('%s 15 %% with %d', (comparison, given, status) => {
		const answer = judgeValue(asked(comparison, 0.15, { scale: 'share', printed: 0.01 }), given).status;
		// The edge itself is a miss by nothing, so it shows as near.
		expect(answer).toBe(status === 'missed' ? 'near' : status);
	});
});

describe('about', () => {
	test('takes 2 % of a level where that is more than half a printed digit', () => {
		const neutral = asked('about', 300_000, { direction: 'neutral', printed: 1000 });
		expect(judgeValue(neutral, 294_000).status).toBe('met');
		expect(judgeValue(neutral, 306_001).status).toBe('near');
		expect(judgeValue(neutral, 313_000).status).toBe('missed');
	});

	test('takes half a printed digit where that is more than 2 %', () => {
		expect(judgeValue(asked('about', 1, { direction: 'neutral', printed: 1 }), 0.5).status).toBe('met');
	});

	test('takes half a point of a share', () => {
		const share = asked('about', 0.39, { direction: 'neutral', scale: 'share', printed: 0.01 });
		expect(judgeValue(share, 0.395).status).toBe('met');
		expect(judgeValue(share, 0.3999).status).toBe('near');
		expect(judgeValue(share, 0.4001).status).toBe('missed');
	});

	test('takes half a tenth of a point of a rate printed per mille', () => {
		const rate = asked('about', 0.00779, { direction: 'neutral', scale: 'per-mille', printed: 0.00001 });
		expect(judgeValue(rate, 0.0082).status).toBe('met');
		expect(judgeValue(rate, 0.0057).status).toBe('missed');
	});

	test('with a direction is met on the good side, and says that it is better than asked', () => {
		expect(judgeValue(asked('about', 30_000), 45_000)).toMatchObject({ status: 'met', betterThanAsked: true, gap: 15_000 });
		expect(judgeValue(asked('about', 30_000, { direction: 'neutral' }), 45_000)).toMatchObject({
			status: 'missed',
			betterThanAsked: false,
			gap: -15_000
		});
		expect(judgeValue(asked('about', 100, { direction: 'less' }), 50)).toMatchObject({ status: 'met', betterThanAsked: true, gap: 50 });
	});
});

describe('between', () => {
	const band = asked('between', [0.07, 0.075], growth);

	test('inside the band the gap is zero', () => {
		expect(judgeValue(band, 0.073)).toMatchObject({ status: 'met', gap: 0, betterThanAsked: false });
	});

	test('past the far edge on the good side it is better than asked', () => {
		const answer = judgeValue(band, 0.094);
		expect(answer).toMatchObject({ status: 'met', betterThanAsked: true });
		expect(answer.gap).toBeCloseTo(0.019, 12);
	});

	test('short of the near edge it falls short by the distance to it', () => {
		const answer = judgeValue(band, 0.05);
		expect(answer.status).toBe('missed');
		expect(answer.gap).toBeCloseTo(-0.02, 12);
		expect(answer.gapShare).toBeCloseTo(-0.02 / 0.07, 12);
	});

	test('less is better for an ICOR: under the band is met, over it is not', () => {
		const icor = asked('between', [5.5, 6], { direction: 'less', printed: 0.1 });
		expect(judgeValue(icor, 4.2)).toMatchObject({ status: 'met', betterThanAsked: true });
		expect(judgeValue(icor, 11).status).toBe('missed');
		expect(nearEdgeOf(icor)).toBe(6);
	});

	test('without a direction both sides are misses', () => {
		const neutral = asked('between', [40, 50], { direction: 'neutral' });
		expect(judgeValue(neutral, 55)).toMatchObject({ status: 'missed', gap: -5 });
		expect(judgeValue(neutral, 35)).toMatchObject({ status: 'missed', gap: -5 });
	});
});

describe('for every target and value', () => {
	const comparisons: readonly Comparison[] = ['at-least', 'at-most', 'about', 'between', 'below', 'above'];
	const directions: readonly Direction[] = ['more', 'less', 'neutral'];
	const anyAsked = fc
		.tuple(
			fc.constantFrom(...comparisons),
			fc.constantFrom(...directions),
			fc.double({ min: 1, max: 1000, noNaN: true }),
			fc.double({ min: 0, max: 100, noNaN: true })
		)
		.map(([comparison, direction, low, width]) => asked(comparison, comparison === 'between' ? [low, low + width] : low, { direction }));
	const value = fc.double({ min: 0, max: 2000, noNaN: true });

	test('a miss never has a positive gap, and better than asked never a negative one', () => {
		fc.assert(
			fc.property(anyAsked, value, (question, given) => {
				const { status, gap, betterThanAsked } = judgeValue(question, given);
				expect(status === 'met' ? !(betterThanAsked && gap < 0) : gap <= 0).toBe(true);
			}),
			{ seed: 1 }
		);
	});

	test('moving towards the good side never turns met into missed', () => {
		fc.assert(
			fc.property(anyAsked, value, fc.double({ min: 0, max: 500, noNaN: true }), (question, given, move) => {
				const good = goodSideOf(question);
				const sign = good === 'more' ? 1 : good === 'less' ? -1 : 0;
				const statuses = [given, given + sign * move].map((one) => judgeValue(question, one).status);
				expect(statuses[0] === 'met' && statuses[1] !== 'met').toBe(false);
			}),
			{ seed: 1 }
		);
	});
});
