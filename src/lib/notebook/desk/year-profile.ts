import type { YearPath, YearSpan } from '$lib/model';

/** Values by year. */
export type Profile = readonly (number | undefined)[];

/** The path that makes one profile of another: spans of years with one value where they differ; `undefined` where they do not. */
export function pathBetween(years: readonly number[], under: Profile, wanted: Profile): YearPath | undefined {
	const spans: YearSpan[] = [];
	years.forEach((year, at) => {
		const value = wanted[at];
		if (value === undefined || value === under[at]) return;
		const last = spans.at(-1);
		if (last?.last === year - 1 && last.value === value) spans[spans.length - 1] = { ...last, last: year };
		else spans.push({ first: year, last: year, value });
	});
	return spans.length === 0 ? undefined : { kind: 'years', spans };
}

/** The profile with a straight line from one of its places to another. */
export function straightened(profile: Profile, from: number, to: number): Profile {
	const [start, end] = [profile[from], profile[to]];
	if (start === undefined || end === undefined || to <= from) return profile;
	return profile.map((value, at) => (at <= from || at >= to ? value : start + ((end - start) * (at - from)) / (to - from)));
}

/** The profile with the value of one of its places in every later one. */
export function carriedOn(profile: Profile, from: number): Profile {
	return profile.map((value, at) => (at <= from ? value : profile[from]));
}
