import type { Command } from 'commander';
import { seriesFacts, seriesIndexOf } from '$lib/analysis';
import { formatNumber } from '$lib/i18n';
import { formatYearPath, unitLabel, type Assumption, type Library, type Pack } from '$lib/model';
import { say, type Io } from '../io';
import { openLibrary, usage } from '../open-pack';
import { withFormat, withPack } from '../options';
import { columnsOf, textTable } from '../text-table';
import { STATUS_WORDS } from '../words';

/** `kichban assumptions`: what each pack assumes, with ranges, status and source. */
export function addAssumptions(program: Command, io: Io): void {
	const command = program.command('assumptions').description(
		say(io, {
			vi: 'các giả định của bộ số liệu: giá trị, khoảng gợi ý, giới hạn, nguồn',
			en: 'the assumptions of a pack: values, suggested range, limits, source'
		})
	);
	withFormat(withPack(command, io), io, ['table', 'json']).action(
		({ pack, format }: { readonly pack?: string; readonly format: string }) => {
			const library = openLibrary(io);
			const packs = library.packs.filter((one) => pack === undefined || one.id === pack);
			const known = library.packs.map(({ id }) => id);
			if (pack !== undefined && packs.length === 0)
				throw usage(io, { vi: `Không có bộ số liệu “${pack}”.`, en: `There is no data pack “${pack}”.` }, known);
			const assumptions = packs.flatMap((one) => one.assumptions.map((assumption) => describe(library, one, assumption)));
			io.print(format === 'json' ? `${JSON.stringify({ assumptions })}\n` : assumptionTable(io, library, assumptions));
		}
	);
}

function describe({ model }: Library, pack: Pack, { id, path, unit, soft, status, source, why }: Assumption) {
	const info = seriesIndexOf(model).get(id);
	const input = info?.kind === 'input' ? info.definition : undefined;
	const label = seriesFacts(model, id)?.label ?? { vi: id, en: id };
	return {
		id,
		pack: pack.id,
		label,
		unit,
		kind: input?.kind ?? null,
		path: formatYearPath(path),
		soft: soft ?? null,
		hard: input?.hard ?? null,
		step: input?.step ?? null,
		status,
		source,
		why: why ?? null
	};
}

function assumptionTable(io: Io, { model }: Library, assumptions: readonly ReturnType<typeof describe>[]): string {
	const headings = [
		{ vi: 'Bộ', en: 'Pack' },
		{ vi: 'Mã', en: 'Id' },
		{ vi: 'Giá trị', en: 'Values' },
		{ vi: 'Đơn vị', en: 'Unit' },
		{ vi: 'Thường gặp', en: 'Usual' },
		{ vi: 'Loại', en: 'Kind' },
		{ vi: 'Tình trạng', en: 'Status' },
		{ vi: 'Tên', en: 'Name' }
	].map((text) => say(io, text));
	const kinds = { policy: { vi: 'chính sách', en: 'policy' }, context: { vi: 'bối cảnh', en: 'context' } };
	const rows = assumptions.map(({ id, pack, path, unit, soft, kind, status, label }) => {
		const facts = seriesFacts(model, id);
		const usual = soft === null || facts === undefined ? '' : soft.map((end) => formatNumber(end, facts.display, io.language)).join(' … ');
		return [
			pack,
			id,
			path,
			say(io, unitLabel(unit)),
			usual,
			kind === null ? '' : say(io, kinds[kind]),
			say(io, STATUS_WORDS[status]),
			say(io, label)
		];
	});
	return textTable(columnsOf(headings, [4]), rows);
}
