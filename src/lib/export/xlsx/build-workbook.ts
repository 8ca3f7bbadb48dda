import { runLabel, type ScenarioRun } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { slotIndex } from '$lib/engine';
import { sheetReference } from './address';
import { layOut, type Layout } from './layout';
import type { WorkbookRequest } from './request';
import { assumptionsSheet } from './sheets/assumptions';
import { equationsSheet } from './sheets/equations';
import { resultsSheet } from './sheets/results';
import { sourcesSheet } from './sheets/sources';
import { targetsSheet } from './sheets/targets';
import { fixedYearRange } from './sheets/year-sheet';
import { WORKBOOK_TEXTS } from './texts';
import type { WorkbookContent } from './writer';

/**
 * A run as a workbook of five sheets whose results and targets are live formulas over its assumption cells, with the engine's values
 * kept in them.
 */
export function buildWorkbook(request: WorkbookRequest): WorkbookContent {
	const { run, facts, language, madeAt } = request;
	const layout = workbookLayout(request);
	return {
		title: `${facts.pack.label[language]}: ${runLabel(run)[language]}`,
		subject: facts.pack.document[language],
		madeAt,
		sheets: [
			resultsSheet(request, layout),
			assumptionsSheet(request, layout),
			targetsSheet(request, layout),
			equationsSheet(request, layout),
			sourcesSheet(request, layout)
		],
		names: seriesNames(run, layout)
	};
}

/** Where each series of a request's workbook stands. */
export function workbookLayout({ run, facts, language }: WorkbookRequest): Layout {
	const { results, assumptions, targets, equations, sources } = WORKBOOK_TEXTS.sheets;
	return layOut(run, facts, {
		results: results[language],
		assumptions: assumptions[language],
		targets: targets[language],
		equations: equations[language],
		sources: sources[language]
	});
}

/** Names of key series for formulas of the reader's own: those that targets measure, and every assumption; all years of the row. */
function seriesNames({ plan, compiledPlan }: ScenarioRun, layout: Layout): WorkbookContent['names'] {
	const measured = compiledPlan.targets.flatMap(({ facts }) => [facts.series, facts.denominator]);
	const given = plan.slots.filter(({ kind }) => kind === 'input').map(({ id }) => id);
	const wanted = new Set([...measured, ...given].filter((id) => id !== undefined));
	return plan.slots
		.filter(({ id, kind }) => wanted.has(id) && kind !== 'constant')
		.map(({ id }) => {
			const slot = assertDefined(slotIndex(plan, id), id);
			return {
				name: rangeName(id),
				range: sheetReference(layout.sheetNames[layout.sheetOf(slot)]) + fixedYearRange(layout, layout.rowOf(slot))
			};
		});
}

/** A series id as a name that spreadsheets take: `value_added[II]` is `value_added_II`. A name like a cell's address gets a mark. */
function rangeName(id: string): string {
	const name = id.replaceAll(/\W+/g, '_').replace(/_$/, '');
	return /^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name) ? `${name}_` : name;
}
