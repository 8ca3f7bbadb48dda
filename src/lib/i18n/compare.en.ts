import type { CompareTexts } from './compare.vi';

/** Texts of the comparison page. */
export const compareEn: CompareTexts = {
	title: 'Comparing scenarios',
	description: 'Scenarios beside each other: in which assumptions they differ, what comes of it, and which targets are met in which.',
	lead: 'Choose up to {most} scenarios. The first is the one that ▲ higher and ▼ lower refer to in the table of assumptions.',
	scenarios: 'Scenarios',
	own: 'Your scenario',
	mode: 'View',
	modes: { overlay: 'Overlay', 'side-by-side': 'Side by side', difference: 'Difference' },
	base: 'Against',
	indicators: 'Indicators drawn ({count})',
	results: 'Results',
	finding: '{label} in {year}: from {low} ({lowest}) to {high} ({highest})',
	same: '{label} in {year}: {low} in every scenario',
	one: '{label} in {year}: {low}',
	differences: '{label} in {year}, difference from {base}: from {low} ({lowest}) to {high} ({highest})',
	allDiffer: '{label} in {year}, difference from {base}: {low} in every scenario',
	oneDiffers: '{label} in {year}, difference from {base}: {low} ({lowest})',
	targets: 'Targets of the programme',
	onlyDifferent: 'Only targets that come out differently',
	group: 'Group',
	allGroups: 'all groups',
	copyLink: 'Copy link',
	unknown: 'The address names what this page does not have or has no room for: {names}. The rest is applied.',
	pending: 'Working…',
	failed: 'The engine could not start; tables and charts are those from before.',
	retry: 'Try again',
	noScript: 'Turn on JavaScript to choose other scenarios.'
};
