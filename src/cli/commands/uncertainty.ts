import type { Command } from 'commander';
import { pastSpreads, seriesFacts } from '$lib/analysis';
import { formatNumber } from '$lib/i18n';
import type { Distribution, Library, Pack, UncertainInput, YearShock } from '$lib/model';
import { say, type Io } from '../io';
import { openLibrary, usage } from '../open-pack';
import { withFormat, withPack } from '../options';
import { columnsOf, textTable } from '../text-table';
import { STATUS_WORDS } from '../words';

/** `kichban uncertainty`: how uncertain each pack's assumptions are, and whether spreads derived from the past are those of the past. */
export function addUncertainty(program: Command, io: Io): void {
	const command = program.command('uncertainty').description(
		say(io, {
			vi: 'độ bất định của các giả định: phân phối, dao động năm, nguồn; tính lại độ lệch chuẩn từ số liệu đã công bố',
			en: 'how uncertain the assumptions are: distributions, yearly shocks, sources; spreads of published figures computed again'
		})
	);
	withFormat(withPack(command, io), io, ['table', 'json']).action(
		({ pack, format }: { readonly pack?: string; readonly format: string }) => {
			const library = openLibrary(io);
			const packs = library.packs.filter((one) => pack === undefined || one.id === pack);
			const known = library.packs.map(({ id }) => id);
			if (pack !== undefined && packs.length === 0)
				throw usage(io, { vi: `Không có bộ số liệu “${pack}”.`, en: `There is no data pack “${pack}”.` }, known);
			const uncertain = packs.flatMap((one) => describePack(library, one));
			io.print(format === 'json' ? `${JSON.stringify({ uncertain })}\n` : uncertaintyTable(io, library, uncertain));
		}
	);
}

type Described = ReturnType<typeof describePack>[number];

function describePack({ model }: Library, pack: Pack) {
	const spreads = new Map(pastSpreads(pack).map((one) => [one.id, one]));
	return (pack.uncertainty?.inputs ?? []).map(({ id, as, level, shock, status, source, why }: UncertainInput) => ({
		id,
		pack: pack.id,
		label: seriesFacts(model, id)?.label ?? { vi: id, en: id },
		as,
		level: level ?? null,
		shock: shock ?? null,
		past: spreads.get(id) ?? null,
		status,
		source,
		why: why ?? null
	}));
}

function uncertaintyTable(io: Io, { model }: Library, uncertain: readonly Described[]): string {
	const headings = [
		{ vi: 'Bộ', en: 'Pack' },
		{ vi: 'Mã', en: 'Id' },
		{ vi: 'Mức chung', en: 'Level' },
		{ vi: 'Dao động năm', en: 'Yearly shock' },
		{ vi: 'Tính lại', en: 'Computed again' },
		{ vi: 'Số năm', en: 'Years' },
		{ vi: 'Tình trạng', en: 'Status' },
		{ vi: 'Tên', en: 'Name' }
	].map((text) => say(io, text));
	const rows = uncertain.map(({ id, pack, level, shock, past, as, status, label }) => {
		const facts = seriesFacts(model, id);
		const words = (value: number) =>
			as === 'factor' || facts === undefined
				? formatNumber(value, { as: 'number', decimals: 2 }, io.language)
				: formatNumber(value, { ...facts.display, decimals: facts.display.decimals + 1 }, io.language);
		return [
			pack,
			id,
			level === null ? '' : levelWords(io, level, words),
			shock === null ? '' : shockWords(shock, words),
			past === null ? '' : `${words(past.computed)}${past.isKept ? '' : ' ≠'}`,
			past === null ? '' : String(past.count),
			say(io, STATUS_WORDS[status]),
			say(io, label)
		];
	});
	return textTable(columnsOf(headings, [4, 5]), rows);
}

const NAMES: Readonly<Record<Distribution['kind'], { readonly vi: string; readonly en: string }>> = {
	normal: { vi: 'chuẩn', en: 'normal' },
	lognormal: { vi: 'loga chuẩn', en: 'lognormal' },
	uniform: { vi: 'đều', en: 'uniform' },
	triangular: { vi: 'tam giác', en: 'triangular' },
	pert: { vi: 'PERT', en: 'PERT' },
	empirical: { vi: 'thực nghiệm', en: 'empirical' }
};

function levelWords(io: Io, level: Distribution, words: (value: number) => string): string {
	return `${say(io, NAMES[level.kind])} ${parameters(level, words)}`;
}

function parameters(level: Distribution, words: (value: number) => string): string {
	if ('sd' in level) return `±${words(level.sd)}`;
	if (level.kind === 'empirical') return `n = ${level.values.length}`;
	return `${words(level.low)} … ${words(level.high)}`;
}

function shockWords({ sd, persistence }: YearShock, words: (value: number) => string): string {
	return `±${words(sd)}${persistence === 0 ? '' : ` ρ = ${persistence}`}`;
}
