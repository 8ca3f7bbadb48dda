import { InvalidArgumentError, Option, type Command } from 'commander';
import {
	globalSensitivity,
	LEAST_BASE_DRAWS,
	localSensitivity,
	MOST_DRAWS,
	type Amount,
	type GlobalResult,
	type IndexEstimate,
	type IndexTable,
	type LocalResult,
	type OutputChoice,
	type ScenarioRun
} from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import { formatDigits, formatNumber } from '$lib/i18n';
import { say, type Io } from '../io';
import { openRun, usage, type RunChoice } from '../open-pack';
import { apart, parseSeed, parseWhole, withFormat, withRun } from '../options';
import { prepareEngine } from '../prepare-engine';
import { columnsOf, textTable } from '../text-table';
import { parseYear } from './run';

interface SensitivityFlags extends RunChoice {
	readonly target?: string;
	readonly series?: string;
	readonly year?: number;
	readonly by: Amount['by'];
	readonly amount?: number;
	readonly draws: number;
	readonly seed: number;
	readonly pairs?: boolean;
	readonly format: string;
}

/** `kichban sensitivity`: which assumptions decide an output. */
export function addSensitivity(program: Command, io: Io): void {
	const command = program
		.command('sensitivity')
		.description(
			say(io, {
				vi: 'giả định nào quyết định kết quả: từng giả định một, và trên mọi giả định cùng thay đổi ngẫu nhiên (chỉ số Sobol)',
				en: 'which assumptions decide an output: each moved alone, and all varied by chance together (Sobol indices)'
			})
		)
		.option('--closure <id>', say(io, { vi: 'cách đóng thay cho cách của kịch bản', en: 'closure in place of the scenario’s own' }))
		.option(
			'--target <id>',
			say(io, { vi: 'chỉ tiêu cần xét; mặc định là chỉ tiêu chính', en: 'target looked at; the headline one when left out' })
		)
		.option('--series <id>', say(io, { vi: 'hoặc một chuỗi, cùng với --year', en: 'or a series, with --year' }))
		.option('--year <year>', say(io, { vi: 'năm của chuỗi', en: 'year of the series' }), parseYear)
		.addOption(
			new Option(
				'--by <amount>',
				say(io, {
					vi: 'mức thay đổi từng giả định: spread đến phân vị 16 và 84, steps số bước, share phần của chính nó',
					en: 'how far each is moved: spread to its 16th and 84th percentile, steps, share of itself'
				})
			)
				.choices(['spread', 'steps', 'share'])
				.default('spread')
		)
		.option(
			'--amount <number>',
			say(io, { vi: 'số bước, hoặc phần (0.1 là 10 %)', en: 'number of steps, or the share (0.1 is 10%)' }),
			parseAmount
		)
		.option('--draws <n>', say(io, { vi: 'số lần lấy mẫu gốc', en: 'base draws' }), parseBaseDraws, 2048)
		.option('--seed <n>', say(io, { vi: 'mầm ngẫu nhiên', en: 'seed' }), parseSeed, 1)
		.option('--pairs', say(io, { vi: 'tính cả chỉ số của từng cặp', en: 'indices of pairs too' }));
	withFormat(withRun(command, io), io, ['table', 'json']).action((flags: SensitivityFlags) => {
		const clash = clashOf(flags);
		if (clash !== undefined) throw usage(io, clash);
		const { run } = openRun(io, flags);
		const output = outputOf(flags, run);
		const runPlan = prepareEngine(io);
		const local = localSensitivity(run, { output, amount: amountOf(flags) }, runPlan);
		if (local === undefined)
			throw usage(
				io,
				{ vi: 'Lần chạy này không tính được kết quả đó.', en: 'This run cannot compute that output.' },
				run.compiledPlan.targets.flatMap(({ facts, measure }) => (measure === undefined ? [] : [facts.id]))
			);
		const global = globalSensitivity(run, { output, draws: flags.draws, seed: flags.seed, pairs: flags.pairs === true }, { runPlan });
		io.print(
			flags.format === 'json'
				? `${JSON.stringify({ local: describeLocal(local), global: global === undefined ? null : describeGlobal(global) })}\n`
				: tables(io, local, global)
		);
	});
}

/** Options of which one would be left out in silence, or that need another. */
function clashOf({ target, series, year, by, amount }: SensitivityFlags): Bilingual | undefined {
	if (target !== undefined && series !== undefined) return apart('--target', '--series');
	if (by === 'spread' && amount !== undefined) return apart('--amount', '--by spread');
	if (series !== undefined || year === undefined) return undefined;
	return { vi: '“--year” cần đi cùng “--series”.', en: '“--year” needs “--series” beside it.' };
}

function parseBaseDraws(text: string): number {
	const value = parseWhole(text);
	if (value < LEAST_BASE_DRAWS || value > MOST_DRAWS) throw new InvalidArgumentError(`≥ ${LEAST_BASE_DRAWS}`);
	return value;
}

function outputOf({ target, series, year }: SensitivityFlags, { compiled, plan }: ScenarioRun): OutputChoice {
	const slot = plan.slots.find(({ id }) => id === series);
	if (slot !== undefined) return { series: slot.id, year: year ?? plan.lastYear };
	return { target: target ?? series ?? compiled.headline.target };
}

function amountOf({ by, amount }: SensitivityFlags): Amount {
	if (by === 'steps') return { by, count: amount ?? 1 };
	return by === 'share' ? { by, share: amount ?? 0.1 } : { by };
}

function parseAmount(text: string): number {
	const value = Number(text);
	if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('0.1');
	return value;
}

function describeLocal({ output, base, amount, effects }: LocalResult) {
	const rows = effects.map(({ id, unit, input, low, high, swing, elasticity }) => ({
		id,
		unit,
		input,
		low: low ?? null,
		high: high ?? null,
		swing: swing ?? null,
		elasticity: elasticity ?? null
	}));
	return { output, base: base ?? null, amount, effects: rows };
}

function describeGlobal({ output, seed, draws, missing, factors, values, met, isMetTold, sentence }: GlobalResult) {
	return { output, seed, draws, missing, factors, values: values ?? null, met: met ?? null, isMetTold, sentence };
}

function tables(io: Io, local: LocalResult, global: GlobalResult | undefined): string {
	const { display } = local.output;
	const show = (value: number | undefined) => formatDigits(value, display, io.language);
	const effects = local.effects.map(({ id, input, low, high, swing, elasticity, ...of }) => [
		id,
		`${formatDigits(input.low, of.display, io.language)} … ${formatDigits(input.high, of.display, io.language)}`,
		show(low),
		show(high),
		show(swing),
		formatDigits(elasticity, { as: 'number', decimals: 2 }, io.language)
	]);
	const headings = [
		{ vi: 'Giả định', en: 'Assumption' },
		{ vi: 'Thay đổi', en: 'Moved' },
		{ vi: 'Khi giảm', en: 'Lower' },
		{ vi: 'Khi tăng', en: 'Higher' },
		{ vi: 'Chênh lệch', en: 'Swing' },
		{ vi: 'Độ co giãn', en: 'Elasticity' }
	].map((text) => say(io, text));
	const title = `${say(io, local.output.label)}: ${show(local.base)}`;
	return [title, textTable(columnsOf(headings, [1, 2, 3, 4, 5]), effects), ...(global === undefined ? [] : globalTables(io, global))].join(
		'\n'
	);
}

function globalTables(io: Io, { factors, values, met, isMetTold, sentence }: GlobalResult): readonly string[] {
	const table = (indices: IndexTable) => {
		const headings = [
			{ vi: 'Giả định', en: 'Assumption' },
			{ vi: 'Riêng nó', en: 'Alone' },
			{ vi: 'Cả phần chung', en: 'Total' }
		].map((text) => say(io, text));
		const rows = indices.factors.map(({ first, total }, at) => [
			say(io, factors[at]!.label),
			estimateText(io, first),
			estimateText(io, total)
		]);
		const pairs = pairRows(io, factors, indices);
		return [
			textTable(columnsOf(headings, [1, 2]), rows),
			...(pairs.length === 0
				? []
				: [textTable(columnsOf([say(io, { vi: 'Cặp', en: 'Pair' }), say(io, { vi: 'Phần chung', en: 'Together' })], [1]), pairs)])
		];
	};
	return [
		...(values === undefined
			? []
			: [`${say(io, { vi: 'Phần biến động của giá trị', en: 'Shares of the spread of the value' })} (95 %)`, ...table(values)]),
		...(met === undefined || !isMetTold
			? []
			: [`${say(io, { vi: 'Phần biến động của đạt hay không', en: 'Shares of the spread of met or not' })} (95 %)`, ...table(met)]),
		say(io, sentence),
		''
	];
}

function pairRows(io: Io, factors: GlobalResult['factors'], { pairs = [] }: IndexTable): readonly (readonly string[])[] {
	const names = factors.flatMap((a, i) => factors.slice(i + 1).map((b) => `${say(io, a.label)} × ${say(io, b.label)}`));
	return pairs.map((pair, at) => [names[at] ?? '', estimateText(io, pair)]);
}

function estimateText(io: Io, { value, low, high }: IndexEstimate): string {
	const show = (share: number) => formatNumber(share, { as: 'percent', decimals: 1 }, io.language);
	return `${show(value)} (${show(low)} … ${show(high)})`;
}
