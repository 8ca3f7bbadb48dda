import { slicePlan, slotIndex, type PlanNode, type SlotIndex } from '$lib/engine';
import type { SeriesId } from '$lib/model';
import type { CompiledTarget, ScenarioRun } from '../compile/types';
import { askedOf, measureTarget } from '../targets/measure-targets';
import { canBeOvershot } from '../targets/reach';
import { reasonTexts } from '../targets/reasons';
import { varyingInputs } from '../uncertainty/vary-inputs';
import type { EnsembleJob, EnsembleOptions, MeasuredTarget } from './types';

/** Most draws of an ensemble. */
export const MOST_DRAWS = 2 ** 31;

/** Values kept at most, 32 MB of them; an ensemble with more goes twice over its draws. */
export const KEEP_LIMIT = 4_194_304;

/**
 * An ensemble around a run: its scenario, closure and changes, with assumptions that vary.
 * @throws RangeError when draws or seed are no whole numbers in their range.
 */
export function prepareEnsemble(run: ScenarioRun, options: EnsembleOptions): EnsembleJob {
	const { draws, seed } = options;
	if (!Number.isSafeInteger(draws) || draws < 1 || draws > MOST_DRAWS) throw new RangeError(`${draws} draws`);
	if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`seed ${seed}`);
	const { headline } = run.compiled;
	const joint = options.joint ?? [headline.target, ...headline.companions];
	const years = options.years ?? [headline.target];
	const all = run.compiledPlan.targets;
	const wanted = all.filter(({ facts: { id } }) => options.targets?.includes(id) !== false || joint.includes(id) || years.includes(id));
	const sorted = sortTargets(run, wanted);
	const series = seriesSlots(run, options.series ?? headlineSeries(all, headline.target));
	const outputs = [...new Set([...series, ...sorted.targets.flatMap(({ target }) => targetSlots(target))])];
	const indicesOf = (ids: readonly string[]) => sorted.targets.flatMap(({ target }, at) => (ids.includes(target.facts.id) ? [at] : []));
	return {
		run,
		draws,
		seed,
		sampling: options.sampling ?? 'sobol',
		outputs,
		series,
		varying: varyingInputs(run, slicePlan(run.plan, outputs).needed),
		...sorted,
		joint: indicesOf(joint),
		jointGap: gapIn(joint, sorted),
		years: indicesOf(years).filter((at) => hasReachedYear(sorted.targets[at]!)),
		keepsAll: draws * series.length * run.years.length <= KEEP_LIMIT
	};
}

/** Why a set of targets has no chance together: a member that cannot be measured, or that there is none of that name. */
function gapIn(ids: readonly string[], { targets, blocked }: Pick<EnsembleJob, 'targets' | 'blocked'>): EnsembleJob['jointGap'] {
	const lost = ids.find((id) => !targets.some(({ target }) => target.facts.id === id));
	if (lost === undefined) return undefined;
	const found = blocked.find(({ target }) => target.facts.id === lost);
	return found === undefined
		? { label: { vi: lost, en: lost }, reason: reasonTexts.unknown }
		: { label: found.target.facts.label, reason: found.reason };
}

/** Levels of a series that stay met or not; one that passes through what is asked has no such year. */
function hasReachedYear({ target, asked }: MeasuredTarget): boolean {
	return target.facts.measure === 'level' && target.slot !== undefined && !canBeOvershot(asked);
}

/** Targets that every draw can be measured against, and the others with the reason why not. */
function sortTargets(run: ScenarioRun, wanted: readonly CompiledTarget[]): Pick<EnsembleJob, 'targets' | 'blocked'> {
	const targets: MeasuredTarget[] = [];
	const blocked: EnsembleJob['blocked'][number][] = [];
	for (const target of wanted) {
		const asked = askedOf(target);
		const result = measureTarget(run, target);
		if (asked !== undefined && target.measure !== undefined && result.status !== 'not-computable') targets.push({ target, asked });
		else blocked.push({ target, reason: result.reason ?? reasonTexts.incomplete });
	}
	return { targets, blocked };
}

function headlineSeries(targets: readonly CompiledTarget[], id: string): readonly SeriesId[] {
	const series = targets.find(({ facts }) => facts.id === id)?.facts.series;
	return series === undefined ? [] : [series];
}

function seriesSlots({ plan }: ScenarioRun, ids: readonly SeriesId[]): readonly SlotIndex[] {
	return ids.map((id) => slotIndex(plan, id)).filter((slot) => slot !== undefined);
}

/** Slots that a target's measure reads, and that of its series. */
export function targetSlots({ measure, slot }: CompiledTarget): readonly SlotIndex[] {
	const read = measure === undefined ? [] : slotsIn(measure.body);
	return slot === undefined ? read : [slot, ...read];
}

function slotsIn(node: PlanNode): readonly SlotIndex[] {
	switch (node.op) {
		case 'load':
		case 'base':
			return [node.slot];
		case 'unary':
			return slotsIn(node.arg);
		case 'binary':
			return [...slotsIn(node.left), ...slotsIn(node.right)];
		case 'call':
			return node.args.flatMap(slotsIn);
		case 'number':
		case 'undefined':
		case 'extra':
			return [];
	}
}
