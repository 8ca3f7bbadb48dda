import { evaluateNode, type NodeReader } from '../evaluate/evaluate-node';
import { rowsOf, toValue } from '../evaluate/read-series';
import type { ExtraName, Plan, RunResult, TextPlan } from '../types';

/** Where and with what a text is evaluated. */
export interface TextOptions {
	/** Calendar year, for a text whose value differs from year to year. */
	readonly year?: number;
	/** Values of the names given beside the model. */
	readonly extras?: readonly ExtraName[];
	readonly draw?: number;
}

/**
 * Value of a text on a finished run, in its own unit; a condition gives 1 or 0. `undefined` where no value exists.
 *
 * The run's outputs must hold everything that the text reads.
 * @throws RangeError for a text that needs a year when none, or one outside the plan, is given.
 */
export function evaluateText(plan: Plan, text: TextPlan, result: RunResult, options: TextOptions = {}): number | undefined {
	const year = (options.year ?? plan.firstYear) - plan.firstYear;
	if (text.perYear && options.year === undefined) throw new RangeError(`"${text.text}" needs a year`);
	if (year < 0 || year >= result.years) throw new RangeError(`year ${options.year} is outside the plan`);
	return toValue(evaluateNode(text.body, year, resultReader(plan, result, options)));
}

/**
 * The values of a text on every draw of a finished run, one draw at a time: what `evaluateText` gives for that draw. For texts that
 * choose their years themselves.
 */
export function textOverDraws(
	plan: Plan,
	text: TextPlan,
	result: RunResult,
	extras: readonly ExtraName[] = []
): (draw: number) => number | undefined {
	const at = { draw: 0 };
	const reader = resultReader(plan, result, { extras }, at);
	return (draw) => {
		at.draw = draw;
		return toValue(evaluateNode(text.body, 0, reader));
	};
}

/** Reads the outputs of a finished run, one draw of it, and names given beside the model. */
export function resultReader(plan: Plan, result: RunResult, { extras = [], draw = 0 }: TextOptions, at = { draw }): NodeReader {
	const rows = rowsOf(result.outputs);
	const given = new Map(extras.map((extra) => [extra.name, extra.values]));
	return {
		firstYear: plan.firstYear,
		lastYear: plan.lastYear,
		load: (slot, year) => {
			const row = rows.get(slot);
			if (row === undefined) throw new RangeError(`${plan.slots[slot]?.id ?? slot} is not an output of this run`);
			return toValue(result.values[(row * result.years + year) * result.stride + at.draw]) ?? NaN;
		},
		extra: (name, year) => {
			const values = given.get(name);
			if (values === undefined) throw new RangeError(`no value given for ${name}`);
			return (typeof values === 'number' ? values : values[year]) ?? NaN;
		}
	};
}
