/** How a column stands: names to the left, numbers to the right. */
export type Align = 'left' | 'right';

/** A column of a table for people. */
export interface Column {
	readonly heading: string;
	readonly align: Align;
}

const GAP = '  ';

/** Rows in columns of equal width, headings above a rule. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
	const widths = columns.map(({ heading }, k) => Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[k] ?? ''))));
	const line = (cells: readonly string[]) =>
		columns
			.map(({ align }, k) => pad(cells[k] ?? '', widths[k] ?? 0, align))
			.join(GAP)
			.trimEnd();
	const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
	return [line(columns.map(({ heading }) => heading)), rule, ...rows.map(line), ''].join('\n');
}

/** Columns from headings; those named in `numbers` stand to the right. */
export function columnsOf(headings: readonly string[], numbers: readonly number[] = []): readonly Column[] {
	return headings.map((heading, k) => ({ heading, align: numbers.includes(k) ? 'right' : 'left' }));
}

function pad(text: string, width: number, align: Align): string {
	const space = ' '.repeat(Math.max(0, width - widthOf(text)));
	return align === 'left' ? text + space : space + text;
}

/** Terminal columns of a text: Vietnamese letters are one each once composed. */
function widthOf(text: string): number {
	return Array.from(text.normalize('NFC')).length;
}
