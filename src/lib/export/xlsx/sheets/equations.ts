import { headCell, textCell } from '../cell';
import { sheetReference } from '../address';
import type { EquationFact } from '../facts';
import type { Layout, SeriesRow } from '../layout';
import type { WorkbookRequest } from '../request';
import { WORKBOOK_TEXTS } from '../texts';
import type { CellContent, SheetContent } from '../writer';
import { blockHeading, headRows, stackRows, type PlacedRow } from './year-sheet';

const { head, notes, applies } = WORKBOOK_TEXTS;
const HEAD_ROW = 3;
const WIDTHS = [28, 50, 70, 90, 30, 24];

/** One equation and the series it computes. */
interface EquationUse {
	readonly fact: EquationFact;
	readonly applies: keyof typeof applies;
	readonly series: readonly SeriesRow[];
}

/** The equations behind the formulas: as written, in labels, and the rows they live in. */
export function equationsSheet(request: WorkbookRequest, layout: Layout): SheetContent {
	const { facts, language } = request;
	const placed: PlacedRow[] = [];
	let next = HEAD_ROW + 1;
	for (const { block, series } of layout.results) {
		const uses = usesOf(request, series);
		placed.push(blockHeading(next, facts.blocks.find(({ id }) => id === block)?.label[language] ?? block, WIDTHS.length));
		uses.forEach((use, at) => placed.push({ row: next + 1 + at, cells: useCells(request, layout, use) }));
		next += 1 + uses.length;
	}
	const heads = [head.id, head.series, head.equation, head.labelled, head.applies, head.where].map((heading) =>
		headCell(heading, language)
	);
	return {
		name: layout.sheetNames.equations,
		rows: stackRows([...headRows(request, notes.equations), { row: HEAD_ROW, cells: heads }, ...placed]),
		columns: WIDTHS.map((width) => ({ width })),
		freeze: { rows: HEAD_ROW + 1, columns: 1 },
		repeat: { rows: `$${HEAD_ROW + 1}:$${HEAD_ROW + 1}` },
		numberRules: [],
		lookRules: [],
		onePageWide: true
	};
}

/** Equations of a block, each once; series of one variable with the same text share it. */
function usesOf(request: WorkbookRequest, series: readonly SeriesRow[]): readonly EquationUse[] {
	const uses = new Map<string, { readonly fact: EquationFact; readonly applies: EquationUse['applies']; readonly series: SeriesRow[] }>();
	for (const one of series) {
		for (const { fact, applies: when } of factsOf(request, one)) {
			const key = `${one.slot.variable} ${when} ${fact.text}`;
			const known = uses.get(key);
			if (known === undefined) uses.set(key, { fact, applies: when, series: [one] });
			else known.series.push(one);
		}
	}
	return [...uses.values()];
}

/** The yearly equation of a series, and its base year's own. A plan with replaced equations brings their texts itself. */
function factsOf({ facts, run }: WorkbookRequest, { slot }: SeriesRow): readonly Pick<EquationUse, 'fact' | 'applies'>[] {
	const [yearly, base] = facts.plans[run.scenario.plans[run.closure] ?? '']?.[slot.id] ?? [];
	const known = yearly === undefined ? undefined : facts.equations[yearly];
	const own = slot.equation?.text ?? '';
	const replaced = own !== '' && own !== known?.text;
	const fact = replaced ? { text: own, labelled: WORKBOOK_TEXTS.notes.override } : known;
	const ofBase = base === undefined ? undefined : facts.equations[base];
	const when = ofBase === undefined && !slot.anchored ? 'allYears' : 'yearly';
	return [
		...(fact === undefined ? [] : [{ fact, applies: when } as const]),
		...(ofBase === undefined ? [] : [{ fact: ofBase, applies: 'base' } as const])
	];
}

function useCells(
	{ language }: WorkbookRequest,
	layout: Layout,
	{ fact, applies: when, series }: EquationUse
): readonly (CellContent | undefined)[] {
	const first = series[0];
	if (first === undefined) return [];
	const label = series.length === 1 ? first.slot.label[language] : (first.slot.label[language].split(', ')[0] ?? '');
	const rows = series.map(({ row }) => row + 1);
	const place: CellContent = {
		value: rows.join(', '),
		look: 'text',
		link: `#${sheetReference(layout.sheetNames.results)}A${first.row + 1}`
	};
	return [
		textCell(first.slot.variable, 'code'),
		textCell(label, 'label'),
		textCell(fact.text, 'code'),
		textCell(fact.labelled[language]),
		textCell(applies[when][language]),
		place
	];
}
