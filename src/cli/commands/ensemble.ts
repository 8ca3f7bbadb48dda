import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option, type Command } from 'commander';
import {
	MOST_DRAWS,
	prepareEnsemble,
	runEnsemble,
	shardRange,
	tallyDraws,
	toRuntimePack,
	writeShard,
	type EnsembleRequest,
	type EnsembleResult,
	type ScenarioRun,
	type ShardQuestion
} from '$lib/analysis';
import type { Sampling } from '$lib/base';
import { formatDigits, formatNumber } from '$lib/i18n';
import { unitLabel, type SeriesId } from '$lib/model';
import { threadPool } from '$workers/thread-pool';
import { say, type Io } from '../io';
import { openRun, usage, type OpenedRun, type RunChoice } from '../open-pack';
import { apart, parseSeed, parseWhole, withFormat, withRun } from '../options';
import { prepareEngine } from '../prepare-engine';
import { columnsOf, textTable } from '../text-table';

interface EnsembleFlags extends RunChoice {
	readonly draws: number;
	readonly seed: number;
	readonly series: readonly string[];
	readonly target: readonly string[];
	readonly joint: readonly string[];
	readonly years: readonly string[];
	readonly sampling?: Sampling;
	readonly shard?: readonly [number, number];
	readonly threads?: number;
	readonly format: string;
}

/** `kichban ensemble`: a scenario run many times with its assumptions varied by chance. */
export function addEnsemble(program: Command, io: Io): void {
	const command = ensembleOptions(program, io);
	withFormat(withRun(command, io), io, ['table', 'json']).action(async (flags: EnsembleFlags) => {
		if (flags.shard !== undefined && flags.threads !== undefined) throw usage(io, apart('--shard', '--threads'));
		const opened = openRun(io, flags);
		const question = questionOf(flags, opened.run);
		const request = requestOf(io, opened, question);
		const job = prepareEnsemble(opened.run, request);
		const engine = { runPlan: prepareEngine(io) };
		if (flags.shard === undefined) {
			const result = (await runThreaded(io, opened, { request, threads: threadsFor(flags) })) ?? runEnsemble(job, engine);
			return io.print(printEnsemble(io, result, flags.format));
		}
		const [index, of] = flags.shard;
		io.print(`${writeShard({ question, tally: tallyDraws(job, shardRange(job.draws, index, of), engine) })}\n`);
	});
}

/** The command with what it takes. */
function ensembleOptions(program: Command, io: Io): Command {
	const command = program
		.command('ensemble')
		.description(
			say(io, {
				vi: 'chạy một kịch bản nhiều lần với các giả định thay đổi ngẫu nhiên: dải giá trị và xác suất đạt từng chỉ tiêu',
				en: 'run a scenario many times with its assumptions varied by chance: bands, and the chance of each target'
			})
		)
		.option('--closure <id>', say(io, { vi: 'cách đóng thay cho cách của kịch bản', en: 'closure in place of the scenario’s own' }))
		.option('--draws <n>', say(io, { vi: 'số lần tính', en: 'number of runs' }), parseDraws, 10_000)
		.option(
			'--seed <n>',
			say(io, { vi: 'mầm ngẫu nhiên; cùng mầm cho cùng kết quả', en: 'seed; the same seed gives the same result' }),
			parseSeed,
			1
		)
		.addOption(
			new Option(
				'--sampling <kind>',
				say(io, {
					vi: 'cách lấy mẫu: sobol trải đều, philox độc lập',
					en: 'how runs are drawn: sobol spreads them evenly, philox makes them independent'
				})
			).choices(['sobol', 'philox'])
		);
	return threadOptions(choiceOptions(command, io), io);
}

/** What is looked at. */
function choiceOptions(command: Command, io: Io): Command {
	const collect = (text: string, before: readonly string[]) => [...before, text];
	return command
		.option(
			'--series <id>',
			say(io, { vi: 'chuỗi cần dải giá trị, lặp lại được', en: 'series whose bands are wanted, may be repeated' }),
			collect,
			[]
		)
		.option(
			'--target <id>',
			say(io, {
				vi: 'chỉ tiêu cần xác suất, lặp lại được; mặc định là mọi chỉ tiêu',
				en: 'target whose chance is wanted, may be repeated; all when left out'
			}),
			collect,
			[]
		)
		.option(
			'--joint <id>',
			say(io, {
				vi: 'chỉ tiêu phải cùng đạt, lặp lại được; mặc định là chỉ tiêu chính và các chỉ tiêu kèm theo',
				en: 'target that has to be met together with others, may be repeated; the headline and its companions when left out'
			}),
			collect,
			[]
		)
		.option(
			'--years <id>',
			say(io, {
				vi: 'chỉ tiêu cần năm mà một nửa số lần tính đã đạt, lặp lại được; mặc định là chỉ tiêu chính',
				en: 'target whose year is wanted by which half of the runs have met it, may be repeated; the headline when left out'
			}),
			collect,
			[]
		);
}

/** Who runs it. */
function threadOptions(command: Command, io: Io): Command {
	return command
		.option(
			'--shard <i/n>',
			say(io, {
				vi: 'chỉ chạy phần thứ i trong n phần; gộp lại bằng `kichban merge`',
				en: 'run part i of n only; `kichban merge` puts them together'
			}),
			parseShard
		)
		.option(
			'--threads <n>',
			say(io, {
				vi: 'số luồng tính; kết quả giống nhau với mọi số luồng; mặc định theo số nhân máy khi nhiều lần tính',
				en: 'number of threads; the result is the same for every number; by the cores of the machine for many runs when left out'
			}),
			parseWhole
		);
}

/** What is asked of an ensemble, by everything that its numbers follow from. */
function questionOf(
	{ draws, seed, series, target, joint, years, sampling, set = [] }: EnsembleFlags,
	{ compiled, scenario, closure }: ScenarioRun
): ShardQuestion {
	return {
		pack: compiled.id,
		scenario: scenario.id,
		closure,
		hash: compiled.hash,
		set,
		draws,
		seed,
		series,
		targets: target,
		...(joint.length === 0 ? {} : { joint }),
		...(years.length === 0 ? {} : { years }),
		...(sampling === undefined ? {} : { sampling })
	};
}

/** The request of a question; ids that the plan does not have end the command. */
export function requestOf(io: Io, { run, changes }: OpenedRun, question: ShardQuestion): EnsembleRequest {
	const { draws, seed, series, targets, joint, years, sampling } = question;
	const slots = run.plan.slots.map(({ id }) => id);
	const ids = series.map((id): SeriesId => slots.find((one) => one === id) ?? refuse(io, id, slots));
	const known = run.compiledPlan.targets.map(({ facts }) => facts.id);
	for (const id of [...targets, ...(joint ?? []), ...(years ?? [])]) if (!known.includes(id)) refuse(io, id, known);
	return {
		scenario: run.scenario.id,
		closure: run.closure,
		changes,
		draws,
		seed,
		...(ids.length === 0 ? {} : { series: ids }),
		...(targets.length === 0 ? {} : { targets }),
		...(joint === undefined ? {} : { joint }),
		...(years === undefined ? {} : { years }),
		...(sampling === undefined ? {} : { sampling })
	};
}

/** Fewer draws than this are done before threads have started. */
const WORTH_THREADS = 20_000;
const MOST_THREADS = 8;

function threadsFor({ draws, threads }: EnsembleFlags): number {
	return threads ?? (draws < WORTH_THREADS ? 1 : Math.min(MOST_THREADS, availableParallelism()));
}

/** The answer of a pool of threads; nothing where one thread is to do it, or there is no program for others. */
async function runThreaded(
	{ threadProgram }: Io,
	{ compiled }: OpenedRun,
	{ request, threads }: { readonly request: EnsembleRequest; readonly threads: number }
): Promise<EnsembleResult | undefined> {
	if (threads === 1 || threadProgram === undefined) return undefined;
	const pool = threadPool(threadProgram, toRuntimePack(compiled), threads);
	const answer = await pool.ask(request);
	pool.stop();
	return answer?.result;
}

function refuse(io: Io, id: string, known: readonly string[]): never {
	throw usage(io, { vi: `Không có “${id}” trong lần chạy này.`, en: `This run has no “${id}”.` }, known);
}

/** A number of draws typed as an option: as many as an ensemble can have. */
function parseDraws(text: string): number {
	const value = parseWhole(text);
	if (value > MOST_DRAWS) throw new InvalidArgumentError(`≤ ${MOST_DRAWS}`);
	return value;
}

function parseShard(text: string): readonly [number, number] {
	const [, index = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
	if (index < 1 || index > of) throw new InvalidArgumentError('1/4');
	return [index, of];
}

/** An ensemble's answer in the format asked for. */
export function printEnsemble(io: Io, result: EnsembleResult, format: string): string {
	return format === 'json' ? `${JSON.stringify(describe(result))}\n` : ensembleTables(io, result);
}

function describe(result: EnsembleResult) {
	return {
		pack: result.pack,
		scenario: result.scenario,
		closure: result.closure,
		hash: result.hash,
		seed: result.seed,
		draws: result.draws,
		complete: result.complete,
		years: result.years,
		first_uncertain_year: result.firstUncertainYear,
		uncertain: result.uncertain,
		levels: result.levels,
		bands: result.bands.map(({ id, unit, price, label, path, quantiles, missing }) => ({
			id,
			unit,
			price,
			label,
			path: path.map((value) => value ?? null),
			quantiles: quantiles.map((row) => row.map((value) => value ?? null)),
			missing
		})),
		targets: result.targets.map(({ id, label, chance, missing, reason, sentence }) => ({
			id,
			label,
			probability: chance?.probability ?? null,
			error: chance?.error ?? null,
			interval: chance?.interval ?? null,
			missing,
			reason: reason ?? null,
			sentence
		})),
		joint: result.joint === undefined ? null : { targets: result.joint.targets, ...result.joint.chance, sentence: result.joint.sentence },
		reached: result.reached.map(({ id, byYear, halfYear, sentence }) => ({ id, by_year: byYear, half_year: halfYear ?? null, sentence })),
		sentences: result.sentences
	};
}

const SHARE = { as: 'percent', decimals: 1 } as const;

function ensembleTables(io: Io, result: EnsembleResult): string {
	const levels = result.levels.map((level) => formatNumber(level, { as: 'percent', decimals: 0 }, io.language));
	const from = result.years.indexOf(result.firstUncertainYear);
	const bands = result.bands.map(({ label, unit, display, quantiles }) => {
		const rows = result.years
			.slice(from)
			.map((year, k) => [String(year), ...quantiles.map((row) => formatDigits(row[from + k], display, io.language))]);
		const numbers = quantiles.map((_, k) => k + 1);
		return `${say(io, label)} (${say(io, unitLabel(unit, display))})\n${textTable(columnsOf([say(io, { vi: 'Năm', en: 'Year' }), ...levels], numbers), rows)}\n`;
	});
	const rows = result.targets.map(({ label, chance, reason }) => [
		say(io, label),
		chance === undefined ? '' : formatNumber(chance.probability, SHARE, io.language),
		chance === undefined ? '' : chance.interval.map((end) => formatNumber(end, SHARE, io.language)).join(' … '),
		reason === undefined ? '' : say(io, reason)
	]);
	const headings = [
		{ vi: 'Chỉ tiêu', en: 'Target' },
		{ vi: 'Xác suất', en: 'Chance' },
		{ vi: 'Khoảng 95 %', en: '95% interval' },
		{ vi: 'Ghi chú', en: 'Note' }
	].map((text) => say(io, text));
	const sentences = [...result.sentences, ...(result.joint === undefined ? [] : [result.joint.sentence])].map((sentence) =>
		say(io, sentence)
	);
	return [...sentences, '', ...bands, textTable(columnsOf(headings, [1, 2]), rows)].join('\n');
}
