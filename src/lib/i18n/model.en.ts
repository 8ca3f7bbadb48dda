import type { ModelTexts } from './model.vi';

/** Texts of the model page. */
export const modelEn: ModelTexts = {
	title: 'The model: every equation',
	description: 'Every variable of the model: its equation, unit, what goes in and what depends on it; any number traced to its source.',
	lead: 'The model is a list of declared equations, version {version}. The same text is run, checked for units, explained, and written as formulas in a workbook. Small letters below a name are members (I, II, III) and years: t−1 is the year before, 0 the base year.',
	trace: {
		title: 'Trace a number',
		lead: 'Choose a series and a year: its equation, the numbers put in, and below each number its own equation again, down to the sources.',
		scenario: 'Scenario',
		own: 'Your scenario',
		series: 'Series',
		year: 'Year',
		show: 'Trace',
		expand: 'Where from?',
		written: 'Equation',
		filled: 'With numbers',
		putIn: {
			pack: 'Data pack',
			scenario: 'Scenario “{label}”',
			derived: 'Calibration of the scenario “{label}”',
			change: 'Changed by you'
		},
		from: 'Derived from: {from}',
		source: 'Source: {source}',
		constant: 'A constant of the model',
		unavailable: 'The data pack does not have: {names}',
		notComputed: 'Not computed in this year, because a number that goes in does not exist.',
		working: 'Working…',
		failed: 'The engine could not start. Load the page again.',
		unknown: 'The address speaks of “{text}”, which is no series and year of this model; choose above.',
		noScript: 'Turn on JavaScript to trace numbers; the equations below can be read as they are.'
	},
	search: 'Find a variable',
	none: 'No variable has these words.',
	computed: 'Computed',
	equation: 'Equation',
	baseEquation: 'Base year',
	member: 'Single members',
	reads: 'Goes in',
	readBy: 'Used in',
	given: 'Assumption',
	kinds: { policy: 'policy: the province decides', context: 'context: the province does not decide' },
	limits: 'Limits: {low} to {high}',
	source: 'Basis: {source}',
	sources: {
		value_added: 'SNA 2008, chapter 15 (volume measures); closures 2–4 replace this equation',
		icor: 'National statistical indicator system, Decree 94/2022/NĐ-CP: investment over the increase of GDP, both at constant prices',
		capital: 'Perpetual inventory method, OECD, Measuring Capital (2009), chapter 5',
		production_index: 'Solow (1956), Swan (1956); form of the World Bank’s Long Term Growth Model (Loayza and Pennings 2022)'
	},
	closures: 'Closures',
	closuresLead: 'Each closure replaces a few equations and answers another question.',
	noReplacement: 'Uses the equations as they stand above.',
	conditions: 'Conditions that are watched',
	severity: { error: 'refuses', warning: 'warns' },
	when: 'if ',
	otherwise: 'otherwise'
};
