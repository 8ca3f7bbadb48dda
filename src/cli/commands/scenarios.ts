import type { Command } from 'commander';
import type { Scenario } from '$lib/model';
import { say, type Io } from '../io';
import { openLibrary, usage } from '../open-pack';
import { withFormat, withPack } from '../options';
import { columnsOf, textTable } from '../text-table';

/** `kichban scenarios`: every scenario with the question it asks. */
export function addScenarios(program: Command, io: Io): void {
	const command = program
		.command('scenarios')
		.description(say(io, { vi: 'các kịch bản, kèm câu hỏi mà mỗi kịch bản trả lời', en: 'the scenarios, each with the question it asks' }));
	withFormat(withPack(command, io), io, ['table', 'json']).action(
		({ pack, format }: { readonly pack?: string; readonly format: string }) => {
			const library = openLibrary(io);
			const packs = library.packs.map(({ id }) => id);
			if (pack !== undefined && !packs.includes(pack))
				throw usage(io, { vi: `Không có bộ số liệu “${pack}”.`, en: `There is no data pack “${pack}”.` }, packs);
			const chosen = library.scenarios
				.filter((one) => pack === undefined || one.pack === pack)
				.toSorted((a, b) => packs.indexOf(a.pack) - packs.indexOf(b.pack) || a.order - b.order);
			io.print(format === 'json' ? `${JSON.stringify({ scenarios: chosen.map(describe) })}\n` : scenarioTable(io, chosen));
		}
	);
}

function describe({ id, pack, label, question, base, closure }: Scenario) {
	return { id, pack, label, question, base: base ?? null, closure };
}

function scenarioTable(io: Io, scenarios: readonly Scenario[]): string {
	const headings = [
		{ vi: 'Bộ số liệu', en: 'Pack' },
		{ vi: 'Kịch bản', en: 'Scenario' },
		{ vi: 'Dựa trên', en: 'Based on' },
		{ vi: 'Cách đóng', en: 'Closure' },
		{ vi: 'Câu hỏi', en: 'Question' }
	].map((text) => say(io, text));
	return textTable(
		columnsOf(headings),
		scenarios.map(({ id, pack, base, closure, question }) => [pack, id, base ?? '', closure, say(io, question)])
	);
}
