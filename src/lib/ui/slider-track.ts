import type { SliderView } from './slider-types';

/** Ends of the track: the soft range, stretched to hold the value and what it is compared with, within hard limits. */
export function trackOf(view: SliderView, value: number): readonly [number, number] {
	const shown = [value, view.origin, ...(view.mark === undefined ? [] : [view.mark])].filter(
		(one) => one >= view.hard[0] && one <= view.hard[1]
	);
	const [low, high] = view.soft ?? view.hard;
	return [Math.max(view.hard[0], Math.min(low, ...shown)), Math.min(view.hard[1], Math.max(high, ...shown))];
}

/** Position on the track in per cent, 0 to 100. */
export function positionOf(value: number, [low, high]: readonly [number, number]): number {
	if (high <= low) return 0;
	return Math.round(Math.min(Math.max((value - low) / (high - low), 0), 1) * 10000) / 100;
}

/** A value on the grid of steps, counted from zero, within hard limits; within one step of the mark it is the mark. */
export function snapValue(value: number, view: SliderView): number {
	if (view.mark !== undefined && Math.abs(value - view.mark) < view.step * 0.75) return view.mark;
	return clampValue(roundToStep(value, view.step), view.hard);
}

/**
 * The value some steps away. The first step from a value off the grid goes to the next grid point, so that 12.43 and 12.4 are not
 * both called one step apart from 12.5.
 */
export function stepValue(value: number, steps: number, view: SliderView): number {
	const position = value / view.step;
	const isOnGrid = Math.abs(position - Math.round(position)) < 1e-6;
	const start = isOnGrid ? Math.round(position) : steps > 0 ? Math.floor(position) : Math.ceil(position);
	return clampValue(cleanNumber((start + steps) * view.step), view.hard);
}

/** Whether a value lies outside the usual range. */
export function isOutside(value: number, soft: SliderView['soft']): boolean {
	return soft !== undefined && (value < soft[0] || value > soft[1]);
}

function roundToStep(value: number, step: number): number {
	return cleanNumber(Math.round(value / step) * step);
}

/** Multiples of a decimal step pick up binary noise, which would show in links: 3 × 0.1 is 0.30000000000000004. */
function cleanNumber(value: number): number {
	return Number(value.toPrecision(12));
}

function clampValue(value: number, [low, high]: readonly [number, number]): number {
	return Math.min(Math.max(value, low), high);
}
