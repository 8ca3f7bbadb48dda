import type { DrawRange, Sampling } from '$lib/base';
import { BINS } from './bins';
import type { EnsembleJob, RowCounts, Tally } from './types';

/** What was asked of an ensemble; parts of one ensemble say the same. */
export interface ShardQuestion {
	readonly pack: string;
	readonly scenario: string;
	readonly closure: string;
	/** Eight hex digits of pack and model. */
	readonly hash: string;
	readonly set: readonly string[];
	readonly draws: number;
	readonly seed: number;
	readonly series: readonly string[];
	readonly targets: readonly string[];
	/** What the command leaves to the pack when absent. */
	readonly joint?: readonly string[];
	readonly years?: readonly string[];
	readonly sampling?: Sampling;
}

/** A part of an ensemble as it lies in a file. */
export interface ShardFile {
	readonly question: ShardQuestion;
	readonly tally: Tally;
}

const FORMAT = 'kb-shard/1';

/** A part as JSON text. Numbers keep all their digits; those that JSON has no word for are written as text. */
export function writeShard({ question, tally }: ShardFile): string {
	const { kept, rows, met, missing, reached, ...rest } = tally;
	return JSON.stringify({
		format: FORMAT,
		question,
		tally: {
			...rest,
			met: [...met],
			missing: [...missing],
			reached: [...reached],
			...(kept === undefined ? {} : { kept: [...kept].map(writeNumber) }),
			...(rows === undefined
				? {}
				: {
						rows: rows.map(({ counts, low, high, min, max, ...row }) => ({
							...row,
							low: writeNumber(low),
							high: writeNumber(high),
							min: writeNumber(min),
							max: writeNumber(max),
							counts: [...counts]
						}))
					})
		}
	});
}

function writeNumber(value: number): number | string {
	return Number.isFinite(value) ? value : String(value);
}

/** The part in a text, or nothing where the text is none. */
export function readShard(text: string): ShardFile | undefined {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		// Not JSON, so no shard: the caller says so with the file's name.
		return undefined;
	}
	if (!isRecord(data) || data['format'] !== FORMAT || !isRecord(data['question']) || !isRecord(data['tally'])) return undefined;
	const question = readQuestion(data['question']);
	const tally = readTally(data['tally']);
	return question === undefined || tally === undefined ? undefined : { question, tally };
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readQuestion(fields: Fields): ShardQuestion | undefined {
	const { pack, scenario, closure, hash, set, draws, seed, series, targets, joint, years, sampling } = fields;
	if (typeof pack !== 'string' || typeof scenario !== 'string' || typeof closure !== 'string' || typeof hash !== 'string') return undefined;
	if (!isCount(draws) || draws < 1 || !isCount(seed) || !isTexts(set) || !isTexts(series) || !isTexts(targets)) return undefined;
	if ((joint !== undefined && !isTexts(joint)) || (years !== undefined && !isTexts(years))) return undefined;
	if (sampling !== undefined && sampling !== 'sobol' && sampling !== 'philox') return undefined;
	return {
		pack,
		scenario,
		closure,
		hash,
		set,
		draws,
		seed,
		series,
		targets,
		...(joint === undefined ? {} : { joint }),
		...(years === undefined ? {} : { years }),
		...(sampling === undefined ? {} : { sampling })
	};
}

function readTally({ ranges, met, missing, joint, reached, kept, rows }: Fields): Tally | undefined {
	const found = readAll(ranges, readRange);
	const [metCounts, missingCounts, reachedCounts] = [met, missing, reached].map(readCounts);
	if (found === undefined || !isCount(joint)) return undefined;
	if (metCounts === undefined || missingCounts === undefined || reachedCounts === undefined) return undefined;
	const readRows = rows === undefined ? undefined : readAll(rows, readRow);
	if (rows !== undefined && readRows === undefined) return undefined;
	const values = Array.isArray(kept) ? Float64Array.from(kept, Number) : undefined;
	return {
		ranges: found,
		joint,
		met: metCounts,
		missing: missingCounts,
		reached: reachedCounts,
		...(values === undefined ? {} : { kept: values }),
		...(readRows === undefined ? {} : { rows: readRows })
	};
}

/** Every entry of a list; nothing where it is no list, or one of them cannot be read. */
function readAll<T>(list: unknown, read: (one: unknown) => T | undefined): readonly T[] | undefined {
	if (!Array.isArray(list)) return undefined;
	const found = list.flatMap((one) => read(one) ?? []);
	return found.length === list.length ? found : undefined;
}

function readRange(range: unknown): DrawRange | undefined {
	return isRecord(range) && isCount(range['first']) && isCount(range['count'])
		? { first: range['first'], count: range['count'] }
		: undefined;
}

function readRow(row: unknown): RowCounts | undefined {
	if (!isRecord(row)) return undefined;
	const { low, high, counts, missing, min, minCount, max, maxCount } = row;
	const read = readCounts(counts);
	if (read === undefined || !isCount(missing) || !isCount(minCount) || !isCount(maxCount)) return undefined;
	return { low: Number(low), high: Number(high), counts: read, missing, min: Number(min), minCount, max: Number(max), maxCount };
}

function readCounts(value: unknown): Uint32Array | undefined {
	return Array.isArray(value) && value.every(isCount) ? Uint32Array.from(value) : undefined;
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Whether a tally can be a part of a job: its ranges lie among the job's draws, and it holds as many counts and values as they give. */
export function isPartOf({ ranges, met, missing, joint, reached, kept, rows }: Tally, job: EnsembleJob): boolean {
	const draws = ranges.reduce((sum, { count }) => sum + count, 0);
	const years = job.run.years.length;
	const size = job.series.length * years;
	const isFull = ({ counts, missing: without }: RowCounts): boolean =>
		counts.length === BINS + 2 && counts.reduce((sum, count) => sum + count, 0) + without === draws;
	const values = job.keepsAll ? rows === undefined && kept?.length === size * draws : kept === undefined && rows?.every(isFull) === true;
	return (
		ranges.every(({ first, count }) => first + count <= job.draws) &&
		[met, missing].every((counts) => counts.length === job.targets.length && counts.every((count) => count <= draws)) &&
		reached.length === job.years.length * years &&
		joint <= draws &&
		values &&
		(job.keepsAll || rows?.length === size)
	);
}
