import type { Command } from 'commander';
import { explain, type CompiledPack, type ExplainedNumber, type Explanation, type ScenarioRun } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import { formatValue } from '$lib/i18n';
import { fromLinkId, type SeriesId, type Status } from '$lib/model';
import { CommandEnd } from '../command-end';
import { say, type Io } from '../io';
import { openRun, usage, type RunChoice } from '../open-pack';
import { withFormat, withRun } from '../options';
import { printDiagnostics } from '../print-diagnostics';

interface ExplainFlags extends RunChoice {
	readonly format: string;
	readonly depth: string;
}

/** `kichban explain`: where one number comes from. */
export function addExplain(program: Command, io: Io): void {
	const command = program
		.command('explain')
		.argument('<id@year>', say(io, { vi: 'chuỗi và năm, ví dụ grdp_per_capita@2030', en: 'series and year, such as grdp_per_capita@2030' }))
		.description(
			say(io, {
				vi: 'một con số từ đâu ra: phương trình, các số thế vào, nguồn của từng số',
				en: 'where one number comes from: the equation, the numbers put in, the source of each'
			})
		)
		.option('--depth <levels>', say(io, { vi: 'số tầng giải thích tiếp', en: 'how many levels down to explain' }), '1');
	withFormat(withRun(command, io), io, ['table', 'json']).action((text: string, flags: ExplainFlags) => {
		const { id, year } = readQuestion(io, text);
		const { compiled, run } = openRun(io, flags);
		const depth = Math.min(Math.max(Number.parseInt(flags.depth, 10) || 1, 1), MAX_DEPTH);
		const tree = explainDown({ io, compiled, run }, { id, year }, depth);
		io.print(flags.format === 'json' ? `${JSON.stringify(tree)}\n` : printTree(io, tree, '').join('\n'));
	});
}

const MAX_DEPTH = 12;

interface Question {
	readonly id: SeriesId;
	readonly year: number;
}

function readQuestion(io: Io, text: string): Question {
	const [name = '', year = ''] = text.split('@');
	const id = fromLinkId(name);
	if (id === undefined || !/^\d{4}$/.test(year)) {
		throw usage(io, {
			vi: `Không hiểu “${text}”: hãy viết mã chuỗi, @ và năm, ví dụ grdp_per_capita@2030 hoặc "value_added[II]@2025".`,
			en: `“${text}” is not understood: write a series id, @ and a year, such as grdp_per_capita@2030 or "value_added[II]@2025".`
		});
	}
	return { id, year: Number(year) };
}

interface Setting {
	readonly io: Io;
	readonly compiled: CompiledPack;
	readonly run: ScenarioRun;
}

/** An explanation with those of its parts below it, as deep as asked. */
interface Tree extends Explanation {
	readonly below: readonly Tree[];
}

function explainDown(setting: Setting, { id, year }: Question, depth: number): Tree {
	const result = explain(setting.compiled, setting.run, id, year);
	printDiagnostics(setting.io, result.diagnostics);
	if (!result.ok) throw new CommandEnd('diagnostics');
	const below = depth <= 1 ? [] : result.value.parts.map((part) => explainDown(setting, part, depth - 1));
	return { ...result.value, below };
}

function printTree(io: Io, tree: Tree, indent: string): readonly string[] {
	const lines = [
		`${tree.label[io.language]}: ${numberText(io, tree)}   [${tree.id}@${tree.year}]`,
		...equationLines(tree),
		...originLines(io, tree),
		...(tree.below.length > 0
			? []
			: tree.parts.map((part) => `    ${part.id}@${part.year} = ${numberText(io, part)}   ${part.label[io.language]}`)),
		''
	];
	return [...lines.map((line) => (line === '' ? '' : indent + line)), ...tree.below.flatMap((one) => printTree(io, one, `${indent}    `))];
}

function equationLines({ equation }: Tree): readonly string[] {
	if (equation === undefined) return [];
	const { file, line } = equation.where;
	return [`  ${equation.text}`, ...(file === undefined ? [] : [`  ${file}${line === undefined ? '' : `:${line}`}`])];
}

function originLines(io: Io, { origin, kind, because }: Tree): readonly string[] {
	if (kind === 'unavailable') {
		const labels = because.map(({ id, label }) => `${say(io, label)} [${id}]`).join('; ');
		return [`  ${say(io, { vi: 'Bộ số liệu chưa có', en: 'The data pack does not have' })}: ${labels}`];
	}
	if (origin === undefined)
		return kind === 'constant' ? [`  ${say(io, { vi: 'Hằng số của mô hình', en: 'A constant of the model' })}`] : [];
	const place = origin.where.file === undefined ? '' : ` (${origin.where.file}:${origin.where.line ?? 1})`;
	const lead = say(io, KINDS[origin.kind]);
	const status = origin.status === undefined ? '' : `, ${say(io, STATUS_WORDS[origin.status])}`;
	const scenario = origin.scenario === undefined ? '' : ` “${say(io, origin.scenario.label)}”`;
	const source =
		origin.source === undefined
			? undefined
			: `  ${say(io, { vi: 'Nguồn', en: 'Source' })}: ${say(io, origin.source.title)}${origin.at === undefined ? '' : `, ${origin.at}`}`;
	const from = origin.from.length === 0 ? undefined : `  ${say(io, { vi: 'Suy ra từ', en: 'Derived from' })}: ${origin.from.join(', ')}`;
	const why = origin.why === undefined ? undefined : `  ${say(io, origin.why)}`;
	return [`  ${lead}${scenario}${status}${place}`, source, from, why].filter((line) => line !== undefined);
}

const KINDS = {
	pack: { vi: 'Bộ số liệu', en: 'Data pack' },
	scenario: { vi: 'Kịch bản', en: 'Scenario' },
	derived: { vi: 'Hiệu chỉnh của kịch bản', en: 'Calibration of the scenario' },
	change: { vi: 'Thay đổi của người dùng', en: 'Changed by the user' }
} as const;

const STATUS_WORDS: Readonly<Record<Status, Bilingual>> = {
	final: { vi: 'chính thức', en: 'final' },
	preliminary: { vi: 'sơ bộ', en: 'preliminary' },
	estimate: { vi: 'ước thực hiện', en: 'estimate' },
	derived: { vi: 'suy ra', en: 'derived' },
	assumed: { vi: 'giả định', en: 'assumed' },
	target: { vi: 'mục tiêu', en: 'target' },
	'target-path': { vi: 'theo đường mục tiêu', en: 'follows its target' }
};

function numberText(io: Io, { value, display, unit }: ExplainedNumber): string {
	return formatValue(value, { ...display, decimals: display.decimals + 1 }, unit, io.language);
}
