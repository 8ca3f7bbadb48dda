import { fillBilingual, type Bilingual, type DrawRange } from '$lib/base';
import { slicePlan, type RunPlan, type RunResult } from '$lib/engine';
import { formatNumber } from '$lib/i18n';
import type { SeriesId } from '$lib/model';
import type { ScenarioRun } from '../compile/types';
import { blocksOf } from '../ensemble/run-ensemble';
import { drawDeviations } from '../uncertainty/deviations';
import { independentGroups } from '../uncertainty/factors';
import type { Deviation } from '../uncertainty/types';
import { applyDeviations, varyingInputs, type VaryingInputs } from '../uncertainty/vary-inputs';
import { openOutput, type Output } from './output';
import { sobolIndices, type DesignOutputs } from './sobol-indices';
import type { Factor, GlobalResult, IndexTable, OutputChoice } from './types';

/** Fewer base draws give indices that mean nothing. */
export const LEAST_BASE_DRAWS = 64;

/** Fewer draws than this on the rarer side, and indices of met or not met say nothing. Both halves of a base draw count. */
const LEAST_RARE = 50;

/** What is looked at, on how many base draws. */
export interface GlobalOptions {
	readonly output: OutputChoice;
	/** Base draws; each costs as many runs as there are factors and two more. */
	readonly draws: number;
	readonly seed: number;
	/** Whether indices of pairs are wanted, at twice the runs. */
	readonly pairs?: boolean;
	/** Samples that intervals are worked out from; 200 when absent. */
	readonly replicates?: number;
}

/** What may be said and asked between blocks of draws. */
export interface GlobalHooks {
	readonly progress?: (done: number, total: number) => void;
	readonly cancelled?: () => boolean;
}

/**
 * Which assumptions make an output uncertain: Sobol indices of its value, and of whether it is met.
 *
 * Assumptions that are correlated vary together and count as one factor, with all their years.
 * @returns nothing where the run does not have the output, or nothing it depends on is uncertain.
 */
export function globalSensitivity(
	run: ScenarioRun,
	options: GlobalOptions,
	{ runPlan, ...hooks }: GlobalHooks & { readonly runPlan: RunPlan }
): GlobalResult | undefined {
	const output = openOutput(run, options.output);
	if (output === undefined) return undefined;
	const varying = varyingInputs(run, slicePlan(run.plan, output.slots).needed);
	const ids = varying.slots.map((slot) => run.plan.slots[slot]!.id);
	const groups = independentGroups(run.compiled.uncertainty).filter((group) => group.some((id) => ids.includes(id)));
	if (groups.length === 0) return undefined;
	const sampled: Sampled[] = [];
	let done = 0;
	for (const range of blocksOf({ first: 0, count: options.draws })) {
		if (hooks.cancelled?.() === true) break;
		sampled.push(sampleBlock({ run, output, varying, groups, runPlan }, range, options));
		done += range.count;
		hooks.progress?.(done, options.draws);
	}
	const { values, met, missing } = joinBlocks(sampled, groups.length, options.pairs === true);
	const factors = groups.map((group) =>
		factorOf(
			run,
			group.filter((id) => ids.includes(id))
		)
	);
	const valueTable = sobolIndices(values, options);
	const metTable = output.met === undefined ? undefined : sobolIndices(met, options);
	return {
		output: output.facts,
		seed: options.seed,
		draws: done,
		missing,
		complete: done === options.draws,
		factors,
		...(valueTable === undefined ? {} : { values: valueTable }),
		...(metTable === undefined ? {} : { met: metTable }),
		isMetTold: isTold(metTable),
		sentence: sentenceOf(output, factors, { table: valueTable, hasValues: missing < done })
	};
}

interface Design {
	readonly run: ScenarioRun;
	readonly output: Output;
	readonly varying: VaryingInputs;
	readonly groups: readonly (readonly SeriesId[])[];
	readonly runPlan: RunPlan;
}

/** Values, and 1 or 0 for met or not, of every matrix of the design: A, B, then AB and BA by factor. NaN where there is no value. */
interface Sampled {
	readonly values: readonly Float64Array[];
	readonly met: readonly Float64Array[];
}

function sampleBlock(design: Design, range: DrawRange, { seed, pairs }: GlobalOptions): Sampled {
	const { run, output, varying, groups, runPlan } = design;
	const only = new Set(groups.flat());
	// Both sets of draws take turns in the dimensions, so that the levels of both lie in those that are spread most evenly.
	const draw = (offset: number) =>
		drawDeviations(run.compiled.uncertainty, {
			source: { seed, sampling: 'sobol' },
			dimensions: { stride: 2, offset },
			range,
			years: run.years.length - varying.start,
			only
		});
	const [a, b] = [draw(0), draw(1)];
	const mixes = [a, b, ...groups.map((group) => mix(a, b, group)), ...(pairs === true ? groups.map((group) => mix(b, a, group)) : [])];
	const read = mixes.map((deviations): readonly [Float64Array, Float64Array] => {
		const request = {
			inputs: run.inputs,
			varying: applyDeviations(run, varying, deviations, range.count),
			outputs: output.slots,
			draws: range.count
		};
		const result = runPlan(run.plan, request);
		return [readValues(output, result), readMet(output, result)];
	});
	return { values: read.map(([values]) => values), met: read.map(([, met]) => met) };
}

/** One set of deviations with those of a group taken from another. */
function mix(own: readonly Deviation[], other: readonly Deviation[], group: readonly SeriesId[]): readonly Deviation[] {
	return own.map((deviation, at) => (group.includes(deviation.id) ? other[at]! : deviation));
}

function readValues({ measure }: Output, result: RunResult): Float64Array {
	const value = measure(result);
	return Float64Array.from({ length: result.draws }, (_, draw) => value(draw) ?? NaN);
}

function readMet({ met }: Output, result: RunResult): Float64Array {
	const isMet = met?.(result);
	return Float64Array.from({ length: result.draws }, (_, draw) => (isMet?.(draw) === true ? 1 : 0));
}

/** The blocks behind each other; for values without the base draws some run of which has none. Met or not is known of every run. */
function joinBlocks(
	blocks: readonly Sampled[],
	factors: number,
	pairs: boolean
): { readonly values: DesignOutputs; readonly met: DesignOutputs; readonly missing: number } {
	const matrices = 2 + factors * (pairs ? 2 : 1);
	const join = (part: 'values' | 'met') =>
		Array.from({ length: matrices }, (_, at) => Float64Array.from(blocks.flatMap((block) => [...block[part][at]!])));
	const [values, met] = [join('values'), join('met')];
	const isWhole = (_: number, row: number) => values.every((column) => Number.isFinite(column[row]!));
	const kept = (columns: readonly Float64Array[]) => columns.map((column) => column.filter(isWhole));
	const toDesign = (columns: readonly Float64Array[]): DesignOutputs => ({
		a: columns[0]!,
		b: columns[1]!,
		ab: columns.slice(2, 2 + factors),
		...(pairs ? { ba: columns.slice(2 + factors) } : {})
	});
	const whole = toDesign(kept(values));
	return { values: whole, met: toDesign(met), missing: values[0]!.length - whole.a.length };
}

function factorOf({ plan }: ScenarioRun, ids: readonly SeriesId[]): Factor {
	const labels = ids.map((id) => plan.slots.find((slot) => slot.id === id)?.label ?? { vi: id, en: id });
	return { ids, labels, label: factorLabel(labels) };
}

/** Enough draws on the rarer side of met and not met for a share of their spread to mean something. */
function isTold(met: IndexTable | undefined): boolean {
	return met !== undefined && Math.min(met.mean, 1 - met.mean) * 2 * met.draws >= LEAST_RARE;
}

const texts = {
	decided: {
		vi: '{label}: {factor} quyết định {share} phần biến động.',
		en: '{label}: {share} of the spread comes from {factor}.'
	},
	together: { vi: '{label} cùng {count} giả định đi liền', en: '{label} with {count} that move with it' },
	nowhere: { vi: '{label}: không lần tính nào ra số.', en: '{label}: no run has a value.' },
	still: { vi: '{label}: không đổi trong mọi lần tính.', en: '{label}: the same in every run.' }
} as const;

function sentenceOf(
	{ facts }: Output,
	factors: readonly Factor[],
	{ table, hasValues }: { readonly table: IndexTable | undefined; readonly hasValues: boolean }
): Bilingual {
	if (table === undefined) return fillBilingual(hasValues ? texts.still : texts.nowhere, { label: facts.label });
	const totals = table.factors.map(({ total }) => total.value);
	const top = totals.indexOf(Math.max(...totals));
	const share = { as: 'percent', decimals: 0 } as const;
	const size = Math.min(1, Math.max(0, totals[top]!));
	return fillBilingual(texts.decided, {
		label: facts.label,
		factor: factors[top]!.label,
		share: { vi: formatNumber(size, share, 'vi'), en: formatNumber(size, share, 'en') }
	});
}

/** A factor by the label of its first assumption, and how many move with it. */
function factorLabel([first = { vi: '', en: '' }, ...others]: readonly Bilingual[]): Bilingual {
	return others.length === 0 ? first : fillBilingual(texts.together, { label: first, count: others.length });
}
