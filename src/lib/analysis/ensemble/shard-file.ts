import type { RowCounts, Tally } from './types';

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

function readQuestion({ pack, scenario, closure, hash, set, draws, seed, series, targets }: Fields): ShardQuestion | undefined {
	if (typeof pack !== 'string' || typeof scenario !== 'string' || typeof closure !== 'string' || typeof hash !== 'string') return undefined;
	if (typeof draws !== 'number' || typeof seed !== 'number' || !isTexts(set) || !isTexts(series) || !isTexts(targets)) return undefined;
	return { pack, scenario, closure, hash, set, draws, seed, series, targets };
}

function readTally({ ranges, met, missing, joint, reached, kept, rows }: Fields): Tally | undefined {
	if (!Array.isArray(ranges) || typeof joint !== 'number') return undefined;
	const found = ranges.filter(isRecord).map(({ first, count }) => ({ first: Number(first), count: Number(count) }));
	const counts = { met: readCounts(met), missing: readCounts(missing), reached: readCounts(reached) };
	const readRows = Array.isArray(rows) ? rows.filter(isRecord).map(readRow) : undefined;
	const values = Array.isArray(kept) ? Float64Array.from(kept, Number) : undefined;
	return {
		ranges: found,
		joint,
		...counts,
		...(values === undefined ? {} : { kept: values }),
		...(readRows === undefined ? {} : { rows: readRows })
	};
}

function readRow({ low, high, counts, missing, min, minCount, max, maxCount }: Fields): RowCounts {
	return {
		low: Number(low),
		high: Number(high),
		counts: readCounts(counts),
		missing: Number(missing),
		min: Number(min),
		minCount: Number(minCount),
		max: Number(max),
		maxCount: Number(maxCount)
	};
}

function readCounts(value: unknown): Uint32Array {
	return Array.isArray(value) ? Uint32Array.from(value, Number) : new Uint32Array(0);
}

function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
