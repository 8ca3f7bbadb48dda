import type { Command } from 'commander';
import { assess, assessRun, type CompiledPack } from '$lib/analysis';
import { formatYearPath } from '$lib/model';
import { decodeLink, encodeLink, type ShareLink } from '$lib/notebook/link';
import { CommandEnd } from '../command-end';
import { say, type Io } from '../io';
import { openLibrary, openPack, openRun, usage, type RunChoice } from '../open-pack';
import { withFormat, withPack, withRun } from '../options';
import { printDiagnostics } from '../print-diagnostics';

/** `kichban link`: a scenario with its changes as the part of an address behind `#`, and back. */
export function addLink(program: Command, io: Io): void {
	const link = program
		.command('link')
		.description(
			say(io, { vi: 'liên kết chia sẻ: chỉ chứa khác biệt, không chứa kết quả', en: 'share links: they hold differences only, no results' })
		);
	addEncode(link, io);
	addDecode(link, io);
}

function addEncode(link: Command, io: Io): void {
	const command = link
		.command('encode')
		.description(say(io, { vi: 'tạo phần sau dấu # của liên kết', en: 'make the part of a link behind the #' }));
	withRun(command, io).action((choice: RunChoice) => {
		const { compiled, run } = openRun(io, choice);
		const { verdict } = assessRun(run);
		const changes = run.layers.flatMap(({ origin, entries }) => (origin === 'changes' ? entries : []));
		io.print(
			`#${encodeLink({ ...startOf(compiled, run.scenario.id, run.closure), headline: headlineText(verdict.target.value), changes })}\n`
		);
	});
}

function startOf(compiled: CompiledPack, scenario: string, closure: string) {
	return { pack: compiled.id, scenario, closure, hash: compiled.hash };
}

// Two decimals show every difference a reader would call one.
const HEADLINE_DECIMALS = 2;

function headlineText(value: number | undefined): string | undefined {
	return value?.toFixed(HEADLINE_DECIMALS);
}

function addDecode(link: Command, io: Io): void {
	const command = link
		.command('decode')
		.argument('<link>', say(io, { vi: 'liên kết, hoặc phần sau dấu #', en: 'a link, or the part behind the #' }))
		.description(
			say(io, {
				vi: 'đọc một liên kết, chạy lại bằng mô hình hiện có và nói kết quả lệch bao nhiêu so với lúc tạo',
				en: 'read a link, run it on the current model, and say by how much the result differs from when it was made'
			})
		);
	withFormat(withPack(command, io), io, ['table', 'json']).action(
		(text: string, { pack, format }: { readonly pack?: string; readonly format: string }) => {
			const fragment = text.slice(text.indexOf('#') + 1);
			const named = /(?:^|&)p=([^&]+)/.exec(fragment)?.[1];
			if (pack === undefined && named === undefined) throw usage(io, NOT_A_LINK);
			const compiled = openPack(io, openLibrary(io), pack ?? named);
			const decoded = decodeLink(fragment, {
				pack: compiled.id,
				scenarios: compiled.scenarios,
				headlineScenario: compiled.headline.scenario
			});
			printDiagnostics(io, decoded.diagnostics);
			const answer = describeLink(io, compiled, decoded.link);
			io.print(format === 'json' ? `${JSON.stringify(answer)}\n` : linkText(io, answer));
			if (decoded.diagnostics.length > 0) throw new CommandEnd('diagnostics');
		}
	);
}

const NOT_A_LINK = {
	vi: 'Không đọc được liên kết: phần sau dấu # không nêu bộ số liệu (p=…). Hãy chép lại trọn liên kết, đặt trong dấu nháy.',
	en: 'The link cannot be read: what stands behind the # names no data pack (p=…). Copy the whole link again and put it in quotes.'
};

/** A link as data: what it holds, and the headline then and now. */
function describeLink(io: Io, compiled: CompiledPack, link: ShareLink) {
	const { verdict, diagnostics } = assess(compiled, link.scenario, link.changes);
	printDiagnostics(io, diagnostics);
	return {
		pack: link.pack,
		scenario: link.scenario,
		closure: link.closure,
		changes: link.changes.map(({ id, path }) => ({ id, path: formatYearPath(path) })),
		hash: link.hash ?? null,
		current_hash: compiled.hash,
		headline: link.headline ?? null,
		current_headline: verdict.target.value ?? null,
		sentence: verdict.sentence
	};
}

function linkText(io: Io, answer: ReturnType<typeof describeLink>): string {
	const lines = [
		`${say(io, { vi: 'Bộ số liệu', en: 'Pack' })}: ${answer.pack}`,
		`${say(io, { vi: 'Kịch bản', en: 'Scenario' })}: ${answer.scenario} (${answer.closure})`,
		...answer.changes.map(({ id, path }) => `  ${id}: ${path}`),
		driftText(io, answer),
		say(io, answer.sentence)
	];
	return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function driftText(io: Io, { hash, current_hash: current, headline, current_headline: value }: ReturnType<typeof describeLink>): string {
	if (hash === null || hash === current) return '';
	const then = headline ?? '—';
	const now = value?.toFixed(HEADLINE_DECIMALS) ?? '—';
	return say(io, {
		vi: `Liên kết tạo bằng mô hình và số liệu ${hash}, hiện nay là ${current}: kết quả chính khi đó ${then}, nay ${now}.`,
		en: `The link was made with model and data ${hash}, which are ${current} today: the headline was ${then}, it is ${now}.`
	});
}
