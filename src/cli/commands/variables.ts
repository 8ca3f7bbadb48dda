import type { Command } from 'commander';
import { seriesFacts } from '$lib/analysis';
import { findSlot } from '$lib/engine';
import { seriesIdsOf, unitLabel, type Library } from '$lib/model';
import { say, type Io } from '../io';
import { openLibrary, openPack, openRun } from '../open-pack';
import { withFormat, withPack } from '../options';
import { columnsOf, textTable } from '../text-table';
import { PRICE_WORDS } from '../words';

/** `kichban variables`: every series the model computes; with a pack, those it has the data for. */
export function addVariables(program: Command, io: Io): void {
	const command = program.command('variables').description(
		say(io, {
			vi: 'các chuỗi mô hình tính ra; với --pack chỉ những chuỗi đủ số liệu',
			en: 'the series the model computes; with --pack only those there are data for'
		})
	);
	withFormat(withPack(command, io), io, ['table', 'json']).action(
		({ pack, format }: { readonly pack?: string; readonly format: string }) => {
			const all = describeVariables(openLibrary(io));
			if (pack !== undefined) openPack(io, openLibrary(io), pack);
			// The run only says which series have their data; what it remarks on is no answer here.
			const plan = pack === undefined ? undefined : openRun({ ...io, complain: () => undefined }, { pack }).run.plan;
			const variables = plan === undefined ? all : all.filter(({ id }) => findSlot(plan, id) !== undefined);
			io.print(
				format === 'json'
					? `${JSON.stringify({ variables: variables.map(({ id, unit, price, label, block }) => ({ id, unit, price, label, block })) })}\n`
					: variableTable(io, variables)
			);
		}
	);
}

function describeVariables({ model }: Library) {
	const blocks = new Map(model.blocks.map(({ id, label }) => [id, label]));
	return model.variables.flatMap((variable) =>
		seriesIdsOf(variable.id, variable.dims, model.dimensions).flatMap((id) => {
			const facts = seriesFacts(model, id);
			return facts === undefined ? [] : [{ ...facts, block: variable.block, blockLabel: blocks.get(variable.block) ?? { vi: '', en: '' } }];
		})
	);
}

function variableTable(io: Io, variables: ReturnType<typeof describeVariables>): string {
	const headings = [
		{ vi: 'Mã', en: 'Id' },
		{ vi: 'Đơn vị', en: 'Unit' },
		{ vi: 'Giá', en: 'Prices' },
		{ vi: 'Khối', en: 'Block' },
		{ vi: 'Tên', en: 'Name' }
	].map((text) => say(io, text));
	return textTable(
		columnsOf(headings),
		variables.map(({ id, unit, display, price, blockLabel, label }) => [
			id,
			say(io, unitLabel(unit, display)),
			say(io, PRICE_WORDS[price]),
			say(io, blockLabel),
			say(io, label)
		])
	);
}
