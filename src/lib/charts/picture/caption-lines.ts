/** Breaks a text into lines of at most so many characters, at spaces; a longer word keeps a line of its own. */
export function captionLines(text: string, most: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/ +/)) {
		const last = lines.at(-1);
		if (last === undefined || `${last} ${word}`.length > most) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}
