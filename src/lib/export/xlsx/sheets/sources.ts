import { runLabel } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import { formatMoment } from '$lib/i18n';
import { CHANGED_HEADING, changedAssumptions } from '../../changed-assumptions';
import { headCell, textCell } from '../cell';
import type { Layout } from '../layout';
import type { WorkbookRequest } from '../request';
import { WORKBOOK_TEXTS } from '../texts';
import type { CellContent, SheetContent } from '../writer';
import { stackRows } from './year-sheet';

const { sources: texts } = WORKBOOK_TEXTS;
const WIDTHS = [62, 70, 14, 60];

/** What the workbook was made from: link, scenario, versions, sources, and what the pack does not have. */
export function sourcesSheet(request: WorkbookRequest, layout: Layout): SheetContent {
	const { facts, language } = request;
	const says = (text: Bilingual) => text[language];
	const table = [
		[textCell(facts.pack.label[language], 'title')],
		[],
		...madeFrom(request),
		[],
		[
			headCell(texts.heading, language),
			headCell(texts.publisher, language),
			headCell(texts.date, language),
			headCell(texts.address, language)
		],
		...facts.sources.map(({ title, publisher, date, address }) => [
			textCell(says(title)),
			textCell(publisher),
			textCell(date),
			address === undefined ? undefined : addressCell(address)
		]),
		[],
		[headCell(texts.missing, language), headCell(texts.why, language)],
		...facts.missing.map(({ what, why }) => [textCell(says(what)), textCell(says(why))])
	];
	return {
		name: layout.sheetNames.sources,
		rows: stackRows(table.map((cells, row) => ({ row, cells }))),
		columns: WIDTHS.map((width) => ({ width })),
		freeze: { rows: 1, columns: 0 },
		repeat: {},
		numberRules: [],
		lookRules: [],
		onePageWide: true
	};
}

function madeFrom({ run, facts, language, link, seed, madeAt }: WorkbookRequest): readonly (readonly (CellContent | undefined)[])[] {
	const { scenario, closure, compiled } = run;
	const question = facts.scenarios[scenario.id]?.question[language];
	const lines: readonly (readonly [Bilingual, CellContent | undefined])[] = [
		[texts.link, link === undefined ? undefined : addressCell(link)],
		[texts.pack, textCell(`${facts.pack.label[language]} (${compiled.id})`)],
		[texts.document, textCell(facts.pack.document[language])],
		[texts.scenario, textCell(`${runLabel(run)[language]} (${scenario.id})`)],
		[texts.question, textCell(question ?? '')],
		[texts.closure, textCell(`${facts.closures[closure]?.[language] ?? closure} (${closure})`)],
		...changedAssumptions(run).map(({ label, value }) => [CHANGED_HEADING, textCell(`${label[language]}: ${value[language]}`)] as const),
		[texts.model, textCell(compiled.modelVersion, 'code')],
		[texts.vintage, textCell(facts.pack.vintage, 'code')],
		[texts.hash, textCell(compiled.hash, 'code')],
		[texts.seed, seed === undefined ? undefined : textCell(String(seed), 'code')],
		[texts.madeAt, textCell(formatMoment(madeAt, language))]
	];
	return lines.flatMap(([name, cell]) => (cell === undefined ? [] : [[textCell(name[language], 'label'), cell]]));
}

/** An address that can be followed; only those of the web. */
function addressCell(address: string): CellContent {
	return { value: address, look: 'line', ...(/^https?:\/\//.test(address) ? { link: address } : {}) };
}
