import { expect, test } from 'vitest';
import { isOutside, positionOf, snapValue, stepValue, trackOf } from './slider-track';
import type { SliderView } from './slider-types';

const VIEW: SliderView = {
	label: 'a',
	unit: '%',
	origin: 0.12,
	step: 0.001,
	hard: [-0.1, 0.3],
	soft: [0.02, 0.2],
	mark: 0.1384,
	scent: undefined,
	shape: 'round'
};

test('the track is the soft range while the value is inside it', () => {
	expect(trackOf(VIEW, 0.1)).toEqual([0.02, 0.2]);
});

test('the track stretches to a value outside the soft range', () => {
	expect(trackOf(VIEW, 0.25)).toEqual([0.02, 0.25]);
	expect(trackOf({ ...VIEW, soft: undefined }, 0.25)).toEqual([-0.1, 0.3]);
});

test('positions stay on the track', () => {
	expect(positionOf(0.11, [0.02, 0.2])).toBe(50);
	expect(positionOf(9, [0.02, 0.2])).toBe(100);
	expect(positionOf(1, [1, 1])).toBe(0);
});

test('a dragged value snaps to steps and to the mark', () => {
	expect(snapValue(0.10049, VIEW)).toBe(0.1);
	expect(snapValue(0.1381, VIEW)).toBe(0.1384);
	expect(snapValue(0.5, VIEW)).toBe(0.3);
});

test('steps start from the grid, carry no binary noise and stop at hard limits', () => {
	expect(stepValue(0.1384, 1, VIEW)).toBe(0.139);
	expect(stepValue(0.1384, -1, VIEW)).toBe(0.138);
	expect(stepValue(0.3, 3, { ...VIEW, step: 0.1, hard: [0, 9] })).toBe(0.6);
	expect(stepValue(0.299, 10, VIEW)).toBe(0.3);
	expect(stepValue(0, -1, VIEW)).toBe(-0.001);
});

test('only values beyond the usual range count as outside', () => {
	expect(isOutside(0.2, VIEW.soft)).toBe(false);
	expect(isOutside(0.201, VIEW.soft)).toBe(true);
	expect(isOutside(9, undefined)).toBe(false);
});
