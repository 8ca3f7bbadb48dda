import { choleskyOf, type Diagnostic, type Place } from '$lib/base';
import type { Located } from '../decode/read-shape';
import type { UncertainEntry, UncertaintyFile } from '../decode/uncertainty-file';
import { diagnoseModel } from '../diagnostics';
import { numberWords, suggestion } from '../diagnostics/wording';
import type { Correlation, Distribution, HistoryPoint, PastFigures, UncertainInput } from '../types';
import { checkInputId, checkName, checkProvenance } from './check-references';
import { partitionMembers } from './check-values';
import { valuesOf, type ModelContext, type PackDraft } from './context';

/** Fewer points than this say nothing of how far the past strayed from its mean. */
const FEWEST_POINTS = 3;

const PARTS = ['level', 'shock'] as const;
type Part = (typeof PARTS)[number];

/** Uncertain assumptions: inputs of the model, with sources and possible distributions; correlations that can all hold at once. */
export function checkUncertainty(draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	const { uncertainty } = draft;
	if (uncertainty === undefined) return [];
	const entries = uncertainty.inputs.flatMap((entry) => checkEntry(entry, draft, context));
	const sources = draft.sources?.map((one) => one.id);
	const pairs = uncertainty.correlations.flatMap((entry) => [
		...checkProvenance(entry.value, entry.at, sources),
		...checkPair(entry, uncertainty)
	]);
	const found = [...entries, ...pairs];
	return found.length > 0 ? found : PARTS.flatMap((part) => checkMatrix(uncertainty, part));
}

/**
 * The entry with an empirical distribution in place of the name of a published series: deviations of its yearly points from their
 * mean, as differences or as ratios.
 */
export function withPast({ level, ...entry }: UncertainEntry, history: readonly HistoryPoint[]): UncertainInput {
	if (level === undefined) return entry;
	if (level.kind !== 'past') return { ...entry, level };
	const points = pastValues(level, history);
	const mean = points.reduce((sum, value) => sum + value, 0) / points.length;
	const values = points.map((value) => (entry.as === 'factor' ? value / mean : value - mean));
	return { ...entry, level: { kind: 'empirical', values } };
}

/** The yearly values that are meant, oldest first. */
export function pastValues(
	{ history: series, years, without = [] }: PastFigures,
	history: readonly Pick<HistoryPoint, 'series' | 'year' | 'value'>[]
): readonly number[] {
	const [first, last] = years ?? [-Infinity, Infinity];
	const isMeant = (year: number) => year >= first && year <= last && !without.includes(year);
	return history
		.flatMap(({ series: of, year, value }) => (of === series && year !== undefined && isMeant(year) ? [{ year, value }] : []))
		.toSorted((a, b) => a.year - b.year)
		.map(({ value }) => value);
}

function checkEntry({ value, at }: Located<UncertainEntry>, draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	const found = [
		...checkProvenance(
			value,
			at,
			draft.sources?.map((one) => one.id)
		),
		...checkLevel({ value, at }, draft),
		...(value.shock?.past === undefined ? [] : checkPast(value.shock.past, at('shock', 'past', 'history'), draft))
	];
	if (value.level === undefined && value.shock === undefined) found.push(diagnoseModel('missing-key', { key: 'level' }, at()));
	if (context === undefined) return found;
	const unknown = checkInputId(value.id, context.series, at());
	if (unknown !== undefined) return [...found, unknown];
	const whole = partitionMembers(context.model, context.series).find((ids) => ids.includes(value.id));
	return whole === undefined ? found : [...found, diagnoseModel('uncertain-part', { id: value.id, ids: whole.join(', ') }, at())];
}

function checkLevel({ value, at }: Located<UncertainEntry>, draft: PackDraft): readonly Diagnostic[] {
	const { level, as, id } = value;
	if (level === undefined) return [];
	if (level.kind === 'past') {
		const found = checkPast(level, at('level', 'history'), draft);
		const isSigned = as === 'factor' && pastValues(level, valuesOf(draft.history)).some((point) => point <= 0);
		return found.length > 0 || !isSigned ? found : [diagnoseModel('impossible-distribution', { id, fault: FAULTS.past }, at('level'))];
	}
	const fault = faultOf(level, as);
	return fault === undefined ? [] : [diagnoseModel('impossible-distribution', { id, fault }, at('level'))];
}

function checkPast(past: PastFigures, where: Place, draft: PackDraft): readonly Diagnostic[] {
	const known = draft.historySeries?.map((one) => one.value.id);
	const named = checkName('unknown-history-series', { name: past.history, series: past.history }, known, where);
	const points = pastValues(past, valuesOf(draft.history));
	const isShort = named.length === 0 && draft.history !== undefined && points.length < FEWEST_POINTS;
	if (isShort) return [diagnoseModel('past-too-short', { series: past.history, count: points.length, least: FEWEST_POINTS }, where)];
	return named;
}

function faultOf(level: Distribution, as: UncertainInput['as']) {
	if (level.kind === 'lognormal' && as === 'addition') return FAULTS.lognormal;
	if (level.kind === 'uniform' && level.low >= level.high) return FAULTS.ends;
	if (
		(level.kind === 'triangular' || level.kind === 'pert') &&
		!(level.low <= level.mode && level.mode <= level.high && level.low < level.high)
	)
		return FAULTS.mode;
	if (as === 'factor' && 'low' in level && level.low <= 0) return FAULTS.factor;
	return undefined;
}

const FAULTS = {
	lognormal: { vi: 'phân phối loga chuẩn chỉ dùng được khi nhân (as: factor)', en: 'a lognormal one can only multiply (as: factor)' },
	ends: { vi: 'cần low < high', en: 'low has to be below high' },
	mode: { vi: 'cần low ≤ mode ≤ high và low < high', en: 'low ≤ mode ≤ high and low < high are needed' },
	past: {
		vi: 'chuỗi có số bằng 0 hoặc âm nên không lấy được tỷ số (as: factor)',
		en: 'the series has figures of 0 or below, of which no ratios can be taken (as: factor)'
	},
	factor: { vi: 'hệ số nhân phải lớn hơn 0', en: 'a factor has to be above 0' }
} as const;

/** A correlation needs both its sides to have the part it is about; one about both parts needs one that the two share. */
function checkPair({ value, at }: Located<Correlation>, { inputs }: UncertaintyFile): readonly Diagnostic[] {
	const wanted = value.of === 'both' ? PARTS : [value.of];
	const partsOf = (id: string) => {
		const entry = valuesOf(inputs).find((one) => one.id === id);
		return wanted.filter((part) => entry?.[part] !== undefined);
	};
	const [first, second] = value.between;
	if (first === second) return [diagnoseModel('correlation-with-itself', { id: first }, at('between'))];
	const unlike = unlikeShocks(value, valuesOf(inputs));
	if (unlike !== undefined) return [diagnoseModel('correlation-of-unlike-shocks', { id: first, other: second, ...unlike }, at('between'))];
	const [one, other] = value.between.map(partsOf);
	if (one?.some((part) => other?.includes(part) === true) === true) return [];
	const side = one?.length === 0 ? 0 : 1;
	const needed = side === 0 ? wanted : (one ?? []);
	const known = valuesOf(inputs).filter((entry) => needed.some((part) => entry[part] !== undefined));
	const id = value.between[side];
	const names = known.map((entry): string => entry.id);
	return [diagnoseModel('correlation-unknown', { id, suggestion: suggestion(id, names) }, at('between', String(side)))];
}

/** Shocks that are correlated and remember the year before differently: filtered so, they would be less correlated from the second year on. */
function unlikeShocks(correlation: Correlation, inputs: readonly UncertainEntry[]) {
	if (!appliesTo(correlation, 'shock')) return undefined;
	const [one, two] = correlation.between.map((id) => inputs.find((entry) => entry.id === id)?.shock?.persistence);
	return one === undefined || two === undefined || one === two ? undefined : { one: numberWords(one), two: numberWords(two) };
}

function checkMatrix({ inputs, correlations }: UncertaintyFile, part: Part): readonly Diagnostic[] {
	const ids = valuesOf(inputs).flatMap((one) => (one[part] === undefined ? [] : [one.id]));
	const matrix = correlationMatrix(ids, valuesOf(correlations), part);
	const answer = choleskyOf(matrix, ids.length);
	if (answer.ok) return [];
	const id = ids[answer.row] ?? '';
	const last = correlations.findLast(({ value }) => value.between.some((one) => one === id) && appliesTo(value, part));
	if (last === undefined) return [];
	const others = ids.filter((_, column) => column < answer.row && matrix[answer.row * ids.length + column] !== 0);
	return [diagnoseModel('correlations-impossible', { id, others: others.join(', '), value: numberWords(last.value.value) }, last.at())];
}

/**
 * The correlation matrix of one part of some uncertain assumptions, `[row][column]` row-major; pairs not named are independent.
 * @param ids assumptions that have the part, in the order of rows.
 */
export function correlationMatrix(
	ids: readonly string[],
	correlations: readonly Pick<Correlation, 'between' | 'of' | 'value'>[],
	part: Part
): Float64Array {
	const matrix = new Float64Array(ids.length * ids.length);
	ids.forEach((_, row) => (matrix[row * ids.length + row] = 1));
	for (const correlation of correlations.filter((one) => appliesTo(one, part))) {
		const [row = -1, column = -1] = correlation.between.map((id) => ids.indexOf(id));
		if (row < 0 || column < 0 || row === column) continue;
		matrix[row * ids.length + column] = correlation.value;
		matrix[column * ids.length + row] = correlation.value;
	}
	return matrix;
}

function appliesTo({ of }: Pick<Correlation, 'of'>, part: Part): boolean {
	return of === 'both' || of === part;
}
