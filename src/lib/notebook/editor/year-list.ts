/** Years as they are typed: `2020, 2025-2030`; nothing where a part is no year or range. Empty leaves them to the pack. */
export function readYearList(text: string): readonly (number | string)[] | undefined {
	const parts = text
		.split(/[,;\s]+/)
		.map((part) => part.replace(/[–—]/, '-'))
		.filter(Boolean);
	if (parts.some((part) => !isYearOrRange(part))) return undefined;
	return parts.map((part) => (part.includes('-') ? part : Number(part)));
}

export function writeYearList(years: readonly (number | string)[]): string {
	return years.join(', ');
}

function isYearOrRange(part: string): boolean {
	const [, from = '', to] = /^(\d{4})(?:-(\d{4}))?$/.exec(part) ?? [];
	return from !== '' && (to === undefined || Number(from) <= Number(to));
}
