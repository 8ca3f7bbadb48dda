import type { PackFacts } from '$lib/analysis';
import { toSeriesId } from '$lib/model';
import { cellSpec, type CellContent, type CellKind } from '../cells';
import { rewriteHead, type NotebookDocument } from '../document';
import { createCell } from '../document';
import { toCellId } from '../document';

/** A cell to start from that already shows something of the pack. */
export function starterCell(kind: CellKind, facts: PackFacts, document: NotebookDocument): CellContent {
	const series = facts.names.find((one) => one.kind === 'variable' && one.unit !== 'share')?.id ?? '';
	switch (kind) {
		case 'assumption':
			return { kind, variable: facts.assumptions[0]?.id ?? toSeriesId(''), more: {} };
		case 'chart':
			return { ...cellSpec('chart').blank(), series: [{ of: series }] };
		case 'table':
			return { ...cellSpec('table').blank(), rows: [{ of: series }] };
		case 'compare':
			return { ...cellSpec('compare').blank(), indicators: [{ of: series }] };
		case 'formula': {
			const name = freeName(document);
			return { ...cellSpec('formula').blank(), name, text: `${name} = ${series}` };
		}
		default:
			return cellSpec(kind).blank();
	}
}

function freeName({ cells }: NotebookDocument): string {
	const taken = new Set(cells.map(({ content }) => (content?.kind === 'formula' ? content.name : '')));
	let number = 1;
	while (taken.has(`series_${number}`)) number += 1;
	return `series_${number}`;
}

/** A notebook with a first paragraph and nothing else. */
export function newNotebook(title: string, pack: string, firstWords: string): NotebookDocument {
	return {
		head: rewriteHead({ title, pack, scenario: '', scenarios: [], pinned: [], more: {} }),
		cells: [createCell(toCellId('text-1'), { kind: 'text', markdown: firstWords })]
	};
}
