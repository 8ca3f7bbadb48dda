import { textOverDraws, type Plan, type RunResult } from '$lib/engine';
import { meets } from '../targets/judge';
import type { MeasuredTarget } from './types';

/** What a target comes to in a draw: `undefined` where it has no value. */
export type DrawMeasure = (draw: number) => number | undefined;

/** The value of a target's measure in each draw of a finished run, in the target's unit; for deadlines the year reached. */
export function measureDraws({ target }: MeasuredTarget, plan: Plan, result: RunResult): DrawMeasure {
	const { measure, factor, extras, facts } = target;
	if (measure === undefined) return () => undefined;
	const direct = levelOffset(target, plan, result);
	if (direct !== undefined) return (draw) => finite(result.values[direct + draw]! * factor);
	const value = textOverDraws(plan, measure, result, extras);
	if (facts.measure === 'first-year') return value;
	return (draw) => {
		const raw = value(draw);
		return raw === undefined ? undefined : raw * factor;
	};
}

/** Whether a target is met in each draw. A deadline never reached is missed; any other measure without a value too. */
export function metInDraws(measured: MeasuredTarget, measure: DrawMeasure): (draw: number) => boolean {
	const { facts } = measured.target;
	if (facts.measure === 'first-year') return (draw) => (measure(draw) ?? Infinity) <= (facts.year ?? -Infinity);
	const isMet = meets(measured.asked);
	return (draw) => {
		const value = measure(draw);
		return value !== undefined && isMet(value);
	};
}

/** The first year in which a target's series answers it in a draw, counted from the base year; -1 where none does. */
export function firstYearInDraws({ target, asked }: MeasuredTarget, result: RunResult): (draw: number) => number {
	const row = target.slot === undefined ? -1 : result.outputs.indexOf(target.slot);
	const isMet = meets(asked);
	return (draw) => {
		for (let year = 0; year < result.years; year += 1) {
			const value = finite(result.values[(row * result.years + year) * result.stride + draw]! * target.factor);
			if (value !== undefined && isMet(value)) return year;
		}
		return -1;
	};
}

/** Where the values of a measure that is one series in one year begin in a result: no formula has to be worked out for it. */
function levelOffset({ measure }: MeasuredTarget['target'], plan: Plan, result: RunResult): number | undefined {
	const body = measure?.body;
	if (body?.op !== 'call' || body.builtin !== 'at') return undefined;
	const [of, year] = body.args;
	if (of?.op !== 'load' || of.lag !== 0 || year?.op !== 'number') return undefined;
	const row = result.outputs.indexOf(of.slot);
	return row < 0 ? undefined : (row * result.years + year.value - plan.firstYear) * result.stride;
}

function finite(value: number): number | undefined {
	return Number.isFinite(value) ? value : undefined;
}
