import { choleskyOf, exp, fillUniforms, normalQuantile, type DrawRange, type RandomSource } from '$lib/base';
import { correlationMatrix } from '$lib/model';
import { fromNormal } from './distributions';
import type { Deviation, RuntimeUncertainInput, RuntimeUncertainty } from './types';

/** Which of the random dimensions are used: every `stride`-th, from `offset` on. Two sets of draws side by side take turns. */
export interface DimensionChoice {
	readonly stride: number;
	readonly offset: number;
}

/** The numbers behind some draws, and the draws. */
export interface DeviationRequest {
	readonly source: RandomSource;
	readonly dimensions?: DimensionChoice;
	readonly range: DrawRange;
	/** Number of years that are uncertain; the first of them is year 0 here. */
	readonly years: number;
	/** Assumptions wanted, with all that are correlated with them; all when absent. The others come out empty. */
	readonly only?: ReadonlySet<string>;
}

const NOTHING = new Float64Array(0);
const ALL: DimensionChoice = { stride: 1, offset: 0 };

/**
 * How far each uncertain assumption lies from its path in some draws; it does not depend on the path.
 *
 * Random dimensions: one per assumption with a level, in the order of the file; then, year by year, one per assumption with a shock.
 * The first years have the evenest numbers that way. Years follow each other as `e = persistence · e(-1) + √(1 − persistence²) · z`,
 * so that the spread is that of many years from the first year on.
 */
export function drawDeviations(uncertainty: RuntimeUncertainty, request: DeviationRequest): readonly Deviation[] {
	const levels = normalsOfLevels(uncertainty, request);
	const shocks = normalsOfShocks(uncertainty, request);
	return uncertainty.inputs.map((input) => toDeviation(input, { level: levels.get(input.id), shock: shocks.get(input.id) }, request));
}

type Normals = ReadonlyMap<string, Float64Array>;

function normalsOfLevels(uncertainty: RuntimeUncertainty, request: DeviationRequest): Normals {
	const ids = idsWith(uncertainty, 'level');
	const rows = ids.map((id, at) => (isWanted(request, id) ? fillNormals(new Float64Array(request.range.count), request, at) : NOTHING));
	correlate(rows, uncertainty, 'level', ids);
	return new Map(ids.map((id, at) => [id, rows[at] ?? NOTHING]));
}

/** `[year][draw]` of each assumption with a shock: correlated between assumptions within a year, not yet between years. */
function normalsOfShocks(uncertainty: RuntimeUncertainty, request: DeviationRequest): Normals {
	const ids = idsWith(uncertainty, 'shock');
	const first = idsWith(uncertainty, 'level').length;
	const { count } = request.range;
	const shocks = ids.map((id) => (isWanted(request, id) ? new Float64Array(request.years * count) : NOTHING));
	for (let year = 0; year < request.years; year += 1) {
		const rows = shocks.map((shock) => shock.subarray(year * count, (year + 1) * count));
		rows.forEach((row, at) => {
			if (row.length > 0) fillNormals(row, request, first + year * ids.length + at);
		});
		correlate(rows, uncertainty, 'shock', ids);
	}
	return new Map(ids.map((id, at) => [id, shocks[at] ?? NOTHING]));
}

function isWanted({ only }: DeviationRequest, id: string): boolean {
	return only === undefined || only.has(id);
}

function idsWith({ inputs }: RuntimeUncertainty, part: 'level' | 'shock'): readonly string[] {
	return inputs.flatMap((input) => (input[part] === undefined ? [] : [input.id]));
}

/** Fills a row of draws with independent standard normal numbers of a random dimension. */
function fillNormals(row: Float64Array, { source, dimensions = ALL, range }: DeviationRequest, dimension: number): Float64Array {
	fillUniforms(source, dimension * dimensions.stride + dimensions.offset, range, row);
	for (let draw = 0; draw < row.length; draw += 1) row[draw] = normalQuantile(row[draw]!);
	return row;
}

/**
 * Makes independent rows of normal numbers correlated, in place: the last row first, since each needs those before it as they were.
 * @throws Error for correlations that the check of the pack refuses.
 */
function correlate(
	rows: readonly Float64Array[],
	{ correlations }: RuntimeUncertainty,
	part: 'level' | 'shock',
	ids: readonly string[]
): void {
	if (correlations.length === 0) return;
	const size = ids.length;
	const answer = choleskyOf(correlationMatrix(ids, correlations, part), size);
	if (!answer.ok) throw new Error(`the correlations of ${ids[answer.row] ?? ''} got past the check of the pack`);
	for (let row = size - 1; row >= 0; row -= 1) {
		const terms = Array.from({ length: row + 1 }, (_, k) => ({ weight: answer.factor[row * size + k]!, normals: rows[k]! })).filter(
			({ weight }) => weight !== 0
		);
		if (terms.length === 1) continue;
		const own = rows[row]!;
		for (let draw = 0; draw < own.length; draw += 1) {
			let sum = 0;
			for (const { weight, normals: of } of terms) sum += weight * of[draw]!;
			own[draw] = sum;
		}
	}
}

interface Parts {
	readonly level: Float64Array | undefined;
	readonly shock: Float64Array | undefined;
}

function toDeviation(input: RuntimeUncertainInput, parts: Parts, { years, range }: DeviationRequest): Deviation {
	const { id, as } = input;
	const level = input.level === undefined ? undefined : parts.level?.map(fromNormal(input.level));
	if (input.shock === undefined || parts.shock === undefined) return { id, as, rows: 1, values: level ?? NOTHING };
	const values = chain(parts.shock, range.count, input.shock.persistence);
	const { sd } = input.shock;
	for (let at = 0; at < values.length; at += 1) {
		const shock = sd * values[at]!;
		const own = level?.[at % range.count];
		values[at] = as === 'factor' ? (own ?? 1) * exp(shock) : (own ?? 0) + shock;
	}
	return { id, as, rows: years, values };
}

/** Links the years of each draw, in place. */
function chain(values: Float64Array, count: number, persistence: number): Float64Array {
	const fresh = Math.sqrt(1 - persistence * persistence);
	for (let at = count; at < values.length; at += 1) values[at] = persistence * values[at - count]! + fresh * values[at]!;
	return values;
}
