import { assertDefined, type Bilingual } from '$lib/base';
import type { SlotIndex } from '$lib/engine';
import { seriesResult } from '../compile/read-run';
import { placeOfRank, quantileRank } from './bins';
import { chanceOf } from './chance';
import { between, countDefined, exactQuantiles } from './quantiles';
import { bandSentence, chanceSentence, halfYearSentence, jointGapSentence, jointSentence, noChanceSentence } from './sentences';
import { drawsOf } from './tally';
import {
	QUANTILE_LEVELS,
	type EnsembleJob,
	type EnsembleResult,
	type KeptValues,
	type RowCounts,
	type SeriesBand,
	type Tally,
	type TargetChance,
	type YearChance
} from './types';

/**
 * What an ensemble says, from its tally.
 * @param kept values of the second pass, where the job does not keep all; without them there are no bands yet.
 */
export function finishEnsemble(job: EnsembleJob, tally: Tally, kept?: readonly KeptValues[]): EnsembleResult {
	const { run, seed, sampling, varying } = job;
	const draws = drawsOf(tally);
	const bands = bandsOf(job, tally, kept);
	const targets = chancesOf(job, tally, draws);
	const reached = reachedOf(job, tally, draws);
	return {
		pack: run.compiled.id,
		scenario: run.scenario.id,
		closure: run.closure,
		hash: run.compiled.hash,
		seed,
		sampling,
		draws,
		complete: draws === job.draws && (job.keepsAll || kept !== undefined),
		years: run.years,
		firstUncertainYear: run.plan.firstYear + varying.start,
		uncertain: varying.slots.map((slot) => slotAt(job, slot).id),
		levels: QUANTILE_LEVELS,
		bands,
		targets,
		joint: jointOf(job, tally, draws),
		reached,
		sentences: headlineSentences(job, { bands, targets, reached, draws }),
		diagnostics: run.diagnostics
	};
}

function slotAt({ run }: EnsembleJob, slot: SlotIndex) {
	return assertDefined(run.plan.slots[slot], `slot ${slot}`);
}

function idAt({ targets }: EnsembleJob, at: number): string {
	return assertDefined(targets[at], `target ${at}`).target.facts.id;
}

function jointOf(job: EnsembleJob, tally: Tally, draws: number): EnsembleResult['joint'] {
	const { joint, jointGap, targets } = job;
	if (jointGap !== undefined) return { targets: joint.map((at) => idAt(job, at)), sentence: jointGapSentence(jointGap) };
	if (joint.length === 0 || draws === 0) return undefined;
	const chance = chanceOf(tally.joint, draws);
	const [only, ...others] = joint;
	const sentence =
		only !== undefined && others.length === 0
			? chanceSentence(targets[only]!.target.facts.label, chance, draws)
			: jointSentence(joint.length, chance, draws);
	return { targets: joint.map((at) => idAt(job, at)), chance, sentence };
}

function bandsOf(job: EnsembleJob, tally: Tally, kept: readonly KeptValues[] | undefined): readonly SeriesBand[] {
	const years = job.run.years.length;
	const draws = drawsOf(tally);
	if (draws === 0 || (tally.rows !== undefined && kept === undefined)) return [];
	const rowOf = (row: number) =>
		tally.rows === undefined ? fromKept(tally.kept, row, draws) : fromCounts(tally.rows[row]!, kept ?? [], row);
	return job.series.map((slot, series) => {
		const { id, label, unit, price, display } = slotAt(job, slot);
		const rows = Array.from({ length: years }, (_, year) => rowOf(series * years + year));
		const quantiles = QUANTILE_LEVELS.map((_, level) => rows.map((row) => row.quantiles[level]));
		const path = seriesResult(job.run, id)?.values ?? [];
		return { id, label, unit, price, display, path, quantiles, missing: rows.map((row) => row.missing) };
	});
}

interface RowSpread {
	readonly quantiles: readonly (number | undefined)[];
	readonly missing: number;
}

function fromKept(kept: Float64Array | undefined, row: number, draws: number): RowSpread {
	const values = (kept ?? new Float64Array(0)).subarray(row * draws, (row + 1) * draws);
	return { quantiles: exactQuantiles(values), missing: values.length - countDefined(values) };
}

function fromCounts(counts: RowCounts, kept: readonly KeptValues[], row: number): RowSpread {
	const defined = counts.counts.reduce((sum, count) => sum + count, 0);
	if (defined === 0) return { quantiles: QUANTILE_LEVELS.map(() => undefined), missing: counts.missing };
	const sorted = new Map(kept.filter((one) => one.row === row).map((one) => [one.bin, one.values.toSorted()]));
	const valueAt = (rank: number): number => {
		const place = placeOfRank(counts, rank);
		return 'value' in place ? place.value : assertDefined(sorted.get(place.bin)?.[place.index], `rank ${rank} of row ${row}`);
	};
	const quantiles = QUANTILE_LEVELS.map((level) => {
		const { below, share } = quantileRank(level, defined);
		return between(valueAt(below), share === 0 ? undefined : valueAt(below + 1), share);
	});
	return { quantiles, missing: counts.missing };
}

/** Chances of all targets asked about, in the pack's order. */
function chancesOf({ targets, blocked, run }: EnsembleJob, { met, missing }: Tally, draws: number): readonly TargetChance[] {
	const measured = targets.flatMap(({ target: { facts } }, at): readonly TargetChance[] => {
		if (draws === 0) return [];
		const chance = chanceOf(met[at]!, draws);
		return [{ id: facts.id, label: facts.label, chance, missing: missing[at]!, sentence: chanceSentence(facts.label, chance, draws) }];
	});
	const others = blocked.map(({ target: { facts }, reason }) => ({
		id: facts.id,
		label: facts.label,
		missing: draws,
		reason,
		sentence: noChanceSentence(facts.label, reason)
	}));
	const byId = new Map([...measured, ...others].map((one) => [one.id, one]));
	return run.compiledPlan.targets.map(({ facts }) => byId.get(facts.id)).filter((one) => one !== undefined);
}

function reachedOf({ years, targets, run }: EnsembleJob, { reached }: Tally, draws: number): readonly YearChance[] {
	if (draws === 0) return [];
	return years.map((at, k) => {
		const { id, label } = targets[at]!.target.facts;
		let sum = 0;
		const counts = run.years.map((_, year) => (sum += reached[k * run.years.length + year]!));
		const halfYear = run.years.find((_, year) => 2 * counts[year]! >= draws);
		return { id, byYear: counts.map((count) => count / draws), halfYear, sentence: halfYearSentence(label, halfYear, run.plan.lastYear) };
	});
}

function headlineSentences(
	job: EnsembleJob,
	{ bands, targets, reached, draws }: Pick<EnsembleResult, 'bands' | 'targets' | 'reached' | 'draws'>
): readonly Bilingual[] {
	const { headline } = job.run.compiled;
	const facts = job.run.compiledPlan.targets.find((one) => one.facts.id === headline.target)?.facts;
	const band = bands.find(({ id }) => id === facts?.series);
	const year = facts?.year;
	const spread =
		band === undefined || year === undefined ? undefined : bandSentence(band, { year, at: job.run.years.indexOf(year), draws });
	const chance = targets.find(({ id }) => id === headline.target)?.sentence;
	const half = reached.find(({ id }) => id === headline.target)?.sentence;
	return [spread, chance, half].filter((sentence) => sentence !== undefined);
}
