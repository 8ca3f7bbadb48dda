import type { ChanceFigureTexts } from './chance-figures.vi';

/** Texts of fans and chances, on pages and in cells. */
export const chanceFiguresEn: ChanceFigureTexts = {
	band: '{count} of 100 runs',
	finding: '{label} in {year}: 90 of 100 runs lie between {low} and {high}',
	findingOfSome: '{label} in {year}: of the {share} of runs that have a value, 90 in 100 lie between {low} and {high}',
	noFinding: '{label}: no run has a value in {year}',
	caption:
		'{draws} runs, seed {seed}, assumptions varied from {from} on. The strong line is the scenario itself; the bands hold 30, 60 and 90 of 100 runs, paler outwards.',
	table: '{label}: what a share of the runs does not exceed',
	year: 'Year',
	scenario: 'Scenario',
	chart: 'Chart',
	asTable: 'Table',
	view: 'View',
	target: 'Target',
	when: 'Year',
	chance: 'Chance of being met',
	interval: '95% confidence interval',
	half: 'Year by which half of the runs have met it',
	never: 'not by {year}',
	joint: 'Together',
	jointOf: 'Together: {label}',
	chances: 'The chance of each target',
	noChance: 'Targets without a chance ({count})',
	reason: 'Reason',
	busy: 'Computing',
	working: 'Computing: {share}',
	stop: 'Stop',
	again: 'Go on',
	stopped: 'Stopped; showing what {draws} runs gave.',
	none: 'Stopped; there is no result yet.',
	stale: 'Still showing the assumptions before.',
	failed:
		'It could not be computed: a thread did not start or was ended in the middle, perhaps for want of memory. Close some tabs and try again.',
	retry: 'Try again',
	done: '{draws} runs, {threads}.',
	threads: { one: '{count} thread', other: '{count} threads' },
	slow: 'This browser blocks WebAssembly, so computing takes many times longer; the results are the same.',
	built: '{draws} runs made with the page.',
	noSeries: 'This scenario does not compute that series.',
	certain: 'This pack states no uncertain assumption.'
};
