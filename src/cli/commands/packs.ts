import type { Command } from 'commander';
import { assess, compilePack } from '$lib/analysis';
import { openLibrary } from '../open-pack';
import { withFormat } from '../options';
import { printDiagnostics } from '../print-diagnostics';
import { CommandEnd } from '../command-end';
import { say, type Io } from '../io';
import { columnsOf, textTable } from '../text-table';

/** `kichban packs`: every data pack with the answer of its headline scenario. */
export function addPacks(program: Command, io: Io): void {
	const command = program
		.command('packs')
		.description(say(io, { vi: 'các bộ số liệu, kèm câu trả lời chính của mỗi bộ', en: 'the data packs, each with its headline answer' }));
	withFormat(command, io, ['table', 'json']).action(({ format }: { readonly format: string }) => {
		const packs = describePacks(io);
		if (format === 'json') io.print(`${JSON.stringify({ packs })}\n`);
		else io.print(packsTable(io, packs));
	});
}

function describePacks(io: Io) {
	const library = openLibrary(io);
	return library.packs.map((pack) => {
		const compiled = compilePack(library, pack.id);
		printDiagnostics(io, compiled.diagnostics);
		if (!compiled.ok) throw new CommandEnd('diagnostics');
		const { scenario, target } = pack.headline;
		const { verdict } = assess(compiled.value, scenario);
		return { id: pack.id, label: pack.label, headline: { scenario, target, sentence: verdict.sentence, status: verdict.target.status } };
	});
}

function packsTable(io: Io, packs: ReturnType<typeof describePacks>): string {
	const headings = [
		{ vi: 'Bộ số liệu', en: 'Pack' },
		{ vi: 'Tên', en: 'Name' },
		{ vi: 'Kịch bản chính', en: 'Headline scenario' }
	].map((text) => say(io, text));
	const table = textTable(
		columnsOf(headings),
		packs.map(({ id, label, headline }) => [id, say(io, label), headline.scenario])
	);
	return [table, ...packs.map(({ id, headline }) => `${id}: ${say(io, headline.sentence)}`), ''].join('\n');
}
