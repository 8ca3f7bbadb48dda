const CONFLICT_END = /^>{7}(?: |$)/;
const CLOSER = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
/** Longer lines open and close nothing; it keeps what is asked of a line short. */
const LONGEST_MARK = 2_000;

/** Where code blocks and conflicts end, looked up once for all lines: a file of openings without ends is read in one pass too. */
export interface NotebookLines {
	/** Lines with their ends. */
	readonly lines: readonly string[];
	/** A line without its end; empty for one that is too long to open or close anything. */
	readonly mark: (at: number) => string;
	/** Line that closes a fence, from a line on; `undefined` when none does. */
	readonly closing: (from: number, fence: string) => number | undefined;
	/** Line that ends a conflict, behind a line; `undefined` when none does. */
	readonly conflictEnd: (after: number) => number | undefined;
}

/** The lines of a file with an index of what closes in them. */
export function indexLines(text: string): NotebookLines {
	const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
	const marks = lines.map((line) => (line.length > LONGEST_MARK ? '' : line.replace(/\r?\n$/, '')));
	const closers = marks.map((line) => CLOSER.exec(line)?.[1] ?? '');
	const longest = { '`': longestFrom(closers, '`'), '~': longestFrom(closers, '~') };
	const ends = nextFrom(marks.map((line) => CONFLICT_END.test(line)));
	return {
		lines,
		mark: (at) => marks[at] ?? '',
		closing: (from, fence) => {
			const sign = fence.startsWith('~') ? '~' : '`';
			// Known to be there before it is looked for; what lies between belongs to the block and is not looked at again.
			if ((longest[sign][from] ?? 0) < fence.length) return undefined;
			for (let at = from; at < lines.length; at += 1) if (closers[at]!.startsWith(fence)) return at;
			return undefined;
		},
		conflictEnd: (after) => ends[after + 1]
	};
}

/** Length of the longest closing fence of a sign at each line or behind it. */
function longestFrom(closers: readonly string[], sign: string): readonly number[] {
	const longest = new Array<number>(closers.length + 1).fill(0);
	for (let at = closers.length - 1; at >= 0; at -= 1)
		longest[at] = Math.max(longest[at + 1]!, closers[at]!.startsWith(sign) ? closers[at]!.length : 0);
	return longest;
}

/** First line at each line or behind it where something holds. */
function nextFrom(holds: readonly boolean[]): readonly (number | undefined)[] {
	const next = new Array<number | undefined>(holds.length + 1).fill(undefined);
	for (let at = holds.length - 1; at >= 0; at -= 1) next[at] = holds[at] === true ? at : next[at + 1];
	return next;
}
