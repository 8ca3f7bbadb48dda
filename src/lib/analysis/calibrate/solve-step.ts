import { failure, success, type Diagnostic, type Result } from '$lib/base';
import { evaluateText, planText, type RunResult, type SlotIndex, type TextPlan } from '$lib/engine';
import type { CalibrationStep, SeriesId } from '$lib/model';
import { diagnoseAnalysis } from '../diagnostics';
import { findRoot, type RootAnswer } from '../solve/find-root';
import { inputPosition, runBench, type Bench } from './bench';
import type { SolvedUnknown } from './types';

/** One unknown of a step: the years it sets, and the year at which per-year texts are read. */
interface Unknown {
	readonly first: number;
	readonly last: number;
	readonly readAt: number;
}

/** Both sides of a step, planned. */
interface Sides {
	readonly measure: TextPlan;
	readonly equals: TextPlan;
	readonly reads: readonly SlotIndex[];
}

/**
 * Solves one step and leaves its solution in the bench's inputs.
 * @param number number of the step in the scenario file, from 1.
 */
export function solveStep(bench: Bench, step: CalibrationStep, number: number): Result<readonly SolvedUnknown[]> {
	const unknownSeries = step.vary.filter((id) => inputPosition(bench, id, step.first) === undefined);
	if (unknownSeries.length > 0) {
		return failure(unknownSeries.map((id) => diagnoseAnalysis('calibration-unknown-series', { step: number, id }, step.where)));
	}
	const sides = planSides(bench, step);
	if (!sides.ok) return sides;
	const solved: SolvedUnknown[] = [];
	for (const unknown of unknownsOf(step)) {
		const one = solveUnknown(bench, step, { sides: sides.value, unknown, number });
		if (!one.ok) return one;
		solved.push(one.value);
	}
	return success(solved);
}

function unknownsOf({ each, first, last }: CalibrationStep): readonly Unknown[] {
	if (!each) return [{ first, last, readAt: last }];
	return Array.from({ length: last - first + 1 }, (_, k) => ({ first: first + k, last: first + k, readAt: first + k }));
}

function planSides(bench: Bench, step: CalibrationStep): Result<Sides> {
	const measure = planText(bench.plan, step.measure, bench.extras);
	const equals = planText(bench.plan, step.equals, bench.extras);
	if (!measure.ok || !equals.ok) return failure([...measure.diagnostics, ...equals.diagnostics]);
	const reads = [...new Set([...measure.value.reads, ...equals.value.reads])];
	return success({ measure: measure.value, equals: equals.value, reads });
}

interface Task {
	readonly sides: Sides;
	readonly unknown: Unknown;
	readonly number: number;
}

function solveUnknown(bench: Bench, step: CalibrationStep, task: Task): Result<SolvedUnknown> {
	const { sides, unknown, number } = task;
	const before = rememberValues(bench, step.vary, unknown);
	const read = (side: TextPlan, result: RunResult) =>
		evaluateText(bench.plan, side, result, { year: unknown.readAt, extras: bench.extras });
	let goal: number | undefined;
	const distanceAt = (x: number): number | undefined => {
		setValues(bench, step, { unknown, x, before });
		const result = runBench(bench, sides.reads);
		const measured = read(sides.measure, result);
		goal = read(sides.equals, result);
		return measured === undefined || goal === undefined ? undefined : measured - goal;
	};
	const [low, high] = step.bounds;
	const answer = findRoot({ at: distanceAt, low, high });
	if (!answer.found) return failure([noSolution(step, number, answer)]);
	// The search's last evaluation need not be the solution.
	const residual = distanceAt(answer.x) ?? Number.NaN;
	markTouched(bench, step.vary, unknown);
	const { vary, as, from, why } = step;
	const texts = { measure: step.measure.text, equals: step.equals.text };
	const { first, last } = unknown;
	return success({
		step: number,
		vary,
		as,
		first,
		last,
		...texts,
		from,
		why,
		solution: answer.x,
		goal: goal ?? Number.NaN,
		residual,
		runs: answer.iterations
	});
}

function noSolution(step: CalibrationStep, number: number, answer: Extract<RootAnswer, { found: false }>): Diagnostic {
	const show = (value: number | undefined) => (value === undefined ? '—' : String(Number(value.toPrecision(6))));
	const values = {
		step: number,
		vary: step.vary.join(', '),
		low: step.bounds[0],
		high: step.bounds[1],
		atLow: show(answer.low.value),
		atHigh: show(answer.high.value)
	};
	return diagnoseAnalysis('calibration-no-solution', values, step.where);
}

/** Values of the varied series before the step, `[series][year]`, with the year before the first for ramps. */
interface Before {
	readonly values: readonly (readonly number[])[];
	readonly yearBefore: readonly number[];
}

function rememberValues(bench: Bench, vary: readonly SeriesId[], { first, last }: Unknown): Before {
	const at = (id: SeriesId, year: number) => bench.inputs[inputPosition(bench, id, year) ?? -1] ?? Number.NaN;
	const years = Array.from({ length: last - first + 1 }, (_, k) => first + k);
	return { values: vary.map((id) => years.map((year) => at(id, year))), yearBefore: vary.map((id) => at(id, first - 1)) };
}

function setValues(
	bench: Bench,
	{ vary, as }: CalibrationStep,
	{ unknown, x, before }: { readonly unknown: Unknown; readonly x: number; readonly before: Before }
): void {
	const count = unknown.last - unknown.first + 1;
	vary.forEach((id, series) => {
		for (let k = 0; k < count; k++) {
			const position = inputPosition(bench, id, unknown.first + k);
			if (position === undefined) continue;
			const old = before.values[series]?.[k] ?? Number.NaN;
			const start = before.yearBefore[series] ?? Number.NaN;
			bench.inputs[position] = valueFor(as, { x, old, start, part: (k + 1) / count });
		}
	});
}

function valueFor(
	as: CalibrationStep['as'],
	{ x, old, start, part }: { readonly x: number; readonly old: number; readonly start: number; readonly part: number }
): number {
	switch (as) {
		case 'value':
			return x;
		case 'factor':
			return (1 + old) * (1 + x) - 1;
		case 'ramp':
			return start * (1 - part) + x * part;
	}
}

/** Notes the years a step has set: for a computed series only the base year, wherever the step's years lie. */
function markTouched(bench: Bench, vary: readonly SeriesId[], { first, last }: Unknown): void {
	for (const id of vary) {
		const years = bench.touched.get(id) ?? new Set<number>();
		for (let year = first; year <= last; year++) if (inputPosition(bench, id, year) !== undefined) years.add(year);
		bench.touched.set(id, years);
	}
}
