/** A label as it stands inside a sentence: its first capital becomes small, unless it belongs to an abbreviation such as GRDP. */
export function inSentence(label: string): string {
	const [first = '', second = ''] = label;
	const isWord = second !== second.toUpperCase();
	return isWord ? first.toLowerCase() + label.slice(first.length) : label;
}
