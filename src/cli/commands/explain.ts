import type { Command } from 'commander';
import { explain, groundsOf, type CompiledPack, type ScenarioRun } from '$lib/analysis';
import { fromLinkId, type SeriesId } from '$lib/model';
import { CommandEnd } from '../command-end';
import { explanationText, type ExplanationTree } from '../explanation-text';
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
		const grounds = groundsOf(compiled, run, id, year);
		io.print(flags.format === 'json' ? `${JSON.stringify({ ...tree, grounds })}\n` : explanationText(io, tree, grounds));
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

function explainDown(setting: Setting, { id, year }: Question, depth: number): ExplanationTree {
	const result = explain(setting.compiled, setting.run, id, year);
	printDiagnostics(setting.io, result.diagnostics);
	if (!result.ok) throw new CommandEnd('diagnostics');
	const below = depth <= 1 ? [] : result.value.parts.map((part) => explainDown(setting, part, depth - 1));
	return { ...result.value, below };
}
