import { spreadLabels } from '../labels';

/** A label that stands at the end of a line, broken into lines. */
export interface EndLabel {
	readonly id: string;
	/** Middle of its lines. */
	readonly y: number;
	readonly lines: readonly string[];
}

const MOST_LINES = 3;
/** Characters that the room beside a plot has for one line. */
const LONGEST = 21;

/** Labels in one column, whole where there is room: each on as many lines as it takes, on fewer where they are many. */
export function placeEndLabels(
	wanted: readonly { readonly id: string; readonly y: number; readonly label: string }[],
	gap: number,
	limits: { readonly top: number; readonly bottom: number }
): readonly EndLabel[] {
	const room = Math.floor((limits.bottom - limits.top) / gap) + 1;
	const wrapped = (most: number) => wanted.map(({ label }) => wrapLabel(label, LONGEST, most));
	const counts = Array.from({ length: MOST_LINES }, (_, index) => MOST_LINES - index);
	const lines = wrapped(counts.find((most) => wrapped(most).flat().length <= room) ?? 1);
	const heights = spreadLabels(
		wanted.map(({ id, y }, k) => ({ id, y, lines: lines[k]!.length })),
		gap,
		limits
	);
	return wanted.map(({ id }, k) => ({ id, y: heights.get(id)!, lines: lines[k]! }));
}

/** A text on lines of at most `longest` characters, broken between words; what `most` lines do not hold ends in an ellipsis. */
export function wrapLabel(text: string, longest: number, most: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	const kept = lines.slice(0, most);
	const rest = lines.slice(most - 1).join(' ');
	if (lines.length > most) kept[most - 1] = cut(`${rest} `, longest);
	return kept.map((line) => (line.length > longest ? cut(line, longest) : line));
}

function cut(text: string, longest: number): string {
	return `${text.slice(0, longest - 1).trimEnd()}…`;
}
