import { assertNever } from '$lib/base';
import type { Comparison, Direction } from '$lib/model';
import type { Interval } from '../types';

/** How distances are counted: levels in per cent of themselves, shares in points, small rates in tenths of a point. */
export type Scale = 'level' | 'share' | 'per-mille';

/** What a target asks of a value, in the target's unit. */
export interface Asked {
	readonly comparison: Comparison;
	readonly value: number | Interval;
	readonly direction: Direction;
	/** One unit of the last printed digit. */
	readonly printed?: number;
	readonly scale: Scale;
}

/** The answer. `gap` in the target's unit: negative falls short of what was asked, positive is better. */
export interface Judgement {
	readonly status: 'met' | 'near' | 'missed';
	readonly gap: number;
	/** Gap over the edge it is measured from; `undefined` where that is zero. */
	readonly gapShare: number | undefined;
	readonly betterThanAsked: boolean;
}

// model.md, section 5: 2 % of a level or half a point of a share. Rates printed per mille are a tenth of that, or every
// rate of natural increase would be "about" every other.
const LEVEL_TOLERANCE = 0.02;
const POINT_TOLERANCE: Readonly<Record<Exclude<Scale, 'level'>, number>> = { share: 0.005, 'per-mille': 0.0005 };

// Runs solved to hit a target come out a few roundings beside it; so far beside is still on it.
const ROUNDING = 1e-11;

/**
 * Whether a value answers a target, and by how much.
 *
 * - `at-least`, `at-most`, `between`: the value rounded to the printed digits is compared.
 * - `about`: half the last printed digit, or 2 % of a level (0.5 point of a share), whichever is larger.
 * - `below`, `above`: strictly, unrounded.
 * - `between`, `about` with a direction: everything on the good side of the near edge is met; past the far edge it is better than asked.
 * - A miss by no more than 2 % of a level (0.5 point of a share) is `near`.
 */
export function judgeValue(asked: Asked, value: number): Judgement {
	const edges = edgesOf(asked);
	const accepted = openGoodSide(edges, asked.direction, asked.comparison);
	const met = isInside(asked, accepted, value);
	const far = met ? 0 : Math.max(accepted[0] - value, value - accepted[1]);
	const nearEdge = value < accepted[0] ? accepted[0] : accepted[1];
	const status = met ? 'met' : far <= marginAt(asked.scale, nearEdge) ? 'near' : 'missed';
	const { gap: distance, edge } = gapOf(asked, value);
	// A value that prints as the target is on it, not short of it.
	const gap = met && distance < 0 && asked.comparison !== 'about' ? 0 : distance;
	return {
		status,
		gap,
		gapShare: edge === 0 ? undefined : gap / Math.abs(edge),
		betterThanAsked: met && isPastFarEdge(asked, edges, value)
	};
}

/** Whether values answer what is asked, for many values of one question. */
export function meets(asked: Asked): (value: number) => boolean {
	const accepted = openGoodSide(edgesOf(asked), asked.direction, asked.comparison);
	return (value) => isInside(asked, accepted, value);
}

/** The figure that has to be reached: the near edge of a band, seen from the bad side. */
export function nearEdgeOf(asked: Pick<Asked, 'value' | 'direction' | 'comparison'>): number {
	if (typeof asked.value === 'number') return asked.value;
	return goodSideOf(asked) === 'less' ? asked.value[1] : asked.value[0];
}

/** Which way is good, from the comparison where the direction does not say. */
export function goodSideOf(asked: Pick<Asked, 'direction' | 'comparison'>): Direction {
	switch (asked.comparison) {
		case 'at-least':
		case 'above':
			return 'more';
		case 'at-most':
		case 'below':
			return 'less';
		case 'about':
		case 'between':
			return asked.direction;
		default:
			return assertNever(asked.comparison);
	}
}

/** The band as printed, widened by the tolerance of `about`; open towards the good side of one-sided comparisons. */
function edgesOf(asked: Asked): Interval {
	const [low, high] = typeof asked.value === 'number' ? [asked.value, asked.value] : asked.value;
	switch (asked.comparison) {
		case 'at-least':
		case 'above':
			return [low, Number.POSITIVE_INFINITY];
		case 'at-most':
		case 'below':
			return [Number.NEGATIVE_INFINITY, high];
		case 'between':
			return [low, high];
		case 'about': {
			const half = (asked.printed ?? 0) / 2;
			return [low - Math.max(half, marginAt(asked.scale, low)), high + Math.max(half, marginAt(asked.scale, high))];
		}
		default:
			return assertNever(asked.comparison);
	}
}

function openGoodSide([low, high]: Interval, direction: Direction, comparison: Comparison): Interval {
	if (comparison !== 'about' && comparison !== 'between') return [low, high];
	if (direction === 'more') return [low, Number.POSITIVE_INFINITY];
	return direction === 'less' ? [Number.NEGATIVE_INFINITY, high] : [low, high];
}

function isInside(asked: Asked, [low, high]: Interval, value: number): boolean {
	if (asked.comparison === 'above') return value > low + slack(low);
	if (asked.comparison === 'below') return value < high - slack(high);
	const rounded = asked.comparison === 'about' ? value : roundToPrinted(value, asked.printed);
	return rounded >= low - slack(low) && rounded <= high + slack(high);
}

function isPastFarEdge(asked: Asked, [low, high]: Interval, value: number): boolean {
	if (asked.comparison !== 'about' && asked.comparison !== 'between') return false;
	const rounded = asked.comparison === 'about' ? value : roundToPrinted(value, asked.printed);
	if (asked.direction === 'more') return rounded > high + slack(high);
	return asked.direction === 'less' && rounded < low - slack(low);
}

/** Signed distance to the nearest edge as printed, and that edge; inside a band it is zero. */
function gapOf(asked: Asked, value: number): { readonly gap: number; readonly edge: number } {
	const good = goodSideOf(asked);
	const [low, high] = typeof asked.value === 'number' ? [asked.value, asked.value] : asked.value;
	if (value >= low && value <= high) return { gap: 0, edge: value - low <= high - value ? low : high };
	const edge = value < low ? low : high;
	const above = value - edge;
	if (good === 'neutral') return { gap: -Math.abs(above), edge };
	return { gap: good === 'more' ? above : -above, edge };
}

function marginAt(scale: Scale, edge: number): number {
	return scale === 'level' ? LEVEL_TOLERANCE * Math.abs(edge) : POINT_TOLERANCE[scale];
}

function roundToPrinted(value: number, printed: number | undefined): number {
	if (printed === undefined) return value;
	// The quotient of two decimals can land a rounding below a half that the decimals reach.
	return Math.round((value / printed) * (1 + Number.EPSILON)) * printed;
}

function slack(edge: number): number {
	return Number.isFinite(edge) ? ROUNDING * Math.max(1, Math.abs(edge)) : 0;
}
