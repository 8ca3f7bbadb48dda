import type { ShownCell } from '../desk/types';

/** A line of the contents: a heading inside a text cell, or the title of another cell. */
export interface ContentsLine {
	readonly cell: string;
	readonly level: 1 | 2 | 3;
	readonly label: string;
}

const HEADING = /^<h([1-3])[^>]*>([\s\S]*)<\/h\1>$/;

/** Headings and titled cells of a notebook in their order. */
export function contentsOf(cells: readonly ShownCell[]): readonly ContentsLine[] {
	return cells.flatMap((cell): readonly ContentsLine[] => {
		const headings = (cell.prose?.blocks ?? []).flatMap((block): readonly ContentsLine[] => {
			const [, level, html = ''] = HEADING.exec(block) ?? [];
			return level === undefined ? [] : [{ cell: cell.id, level: levelOf(level), label: textOf(html) }];
		});
		if (headings.length > 0 || cell.view.title === undefined) return headings;
		return [{ cell: cell.id, level: 3, label: cell.view.title }];
	});
}

/** Parts of a notebook to show one after the other: each starts with a cell that opens with a heading of the two upper levels. */
export function partsOf(cells: readonly ShownCell[]): readonly (readonly ShownCell[])[] {
	const parts: ShownCell[][] = [];
	for (const cell of cells) {
		const starts = /^<h[12]/.test(cell.prose?.blocks[0] ?? '');
		const last = parts.at(-1);
		if (starts || last === undefined) parts.push([cell]);
		else last.push(cell);
	}
	return parts;
}

function levelOf(level: string): ContentsLine['level'] {
	return level === '1' ? 1 : level === '2' ? 2 : 3;
}

/** The text of a heading: tags away, marks of live numbers too, the five escapes of HTML undone. */
function textOf(html: string): string {
	const ESCAPES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
	return html
		.replaceAll(/<[^>]+>|\uE000\d+\uE001/g, '')
		.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ESCAPES[name] ?? '')
		.trim();
}
