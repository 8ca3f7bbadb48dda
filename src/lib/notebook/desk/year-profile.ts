/** Values by year. */
export type Profile = readonly (number | undefined)[];

/** The profile with a straight line from one of its places to another. */
export function straightened(profile: Profile, from: number, to: number): Profile {
	const [start, end] = [profile[from], profile[to]];
	if (start === undefined || end === undefined || to <= from) return profile;
	return profile.map((value, at) => (at <= from || at >= to ? value : start + ((end - start) * (at - from)) / (to - from)));
}

/** The profile with the value of one of its places in those after it, up to another. */
export function carriedOn(profile: Profile, from: number, to: number): Profile {
	return profile.map((value, at) => (at <= from || at > to ? value : profile[from]));
}

/** The cells of a row or a column copied from a spreadsheet, in order. */
export function pastedCells(text: string): readonly string[] {
	return text
		.replace(/\s+$/, '')
		.split(/\r?\n|\t/)
		.map((cell) => cell.trim());
}
