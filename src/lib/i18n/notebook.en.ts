import type { NotebookTexts } from './notebook.vi';

/** Texts of notebooks that people read, in English. */
export const notebookEn: NotebookTexts = {
	bar: {
		contents: 'Contents',
		contentsError: 'has an error',
		present: 'Present',
		palette: 'Commands',
		files: 'Export',
		filesFailed: 'The file could not be made. Try again, or load the page again.',
		made: 'Printed {date}. {pack}. Scenario: {scenario}. Model {model}, data {vintage}, hash {hash}.'
	},
	about: 'Model {model} · Data {vintage} · {hash}',
	scenario: 'Scenario: {label}',
	undo: 'Undo',
	redo: 'Redo',
	resetAll: 'Reset all',
	copyAndEdit: 'Edit a copy',
	print: 'Print',
	copyLink: 'Copy link',
	copied: 'Copied',
	copyFailed: 'The browser refuses to copy; copy the link here:',
	pending: 'computing',
	spoken: 'Computed again: {changes}.',
	failed: 'Computing has stopped. The page still shows the last result.',
	retry: 'Try again',
	noScript: 'The numbers on this page were computed beforehand. To move assumptions, turn on JavaScript.',
	state: {
		error: 'This cell has an error',
		blocked: 'Waiting for another cell',
		off: 'Switched off',
		stale: 'The last result that held is greyed.'
	},
	cell: {
		text: 'Text',
		assumption: 'Assumption',
		data: 'Data series',
		formula: 'Formula',
		chart: 'Chart',
		table: 'Table',
		targets: 'Targets',
		compare: 'Comparison',
		audit: 'Consistency check',
		fan: 'Range of likely outcomes',
		chances: 'Chances of targets',
		tornado: 'What changes the outcome',
		indices: 'What makes the outcome uncertain',
		note: 'Note'
	},
	note: { note: 'Note', important: 'Important', warning: 'Warning' },
	assumption: {
		years: 'Applies to {years}',
		varied: '{low} to {high} by year at present',
		others: 'other years are changed too',
		missing: 'This scenario has no assumption {id}.',
		noteLabel: 'Note'
	},
	table: { indicator: 'Indicator', unit: 'Unit', difference: 'Difference from {label}', trace: 'See how this number comes about' },
	chart: {
		year: 'Year',
		difference: 'Difference from {label}',
		total: 'Total',
		target: 'Target',
		actual: 'Actual',
		preliminary: 'Actual, preliminary or estimated',
		empty: 'The chart has no series yet.'
	},
	formula: { overrides: 'Replaces an equation of the model', role: 'Defines', values: 'Values by year', one: 'One value for all years' },
	compare: {
		assumptions: 'Assumptions that differ ({count})',
		higher: ' higher',
		lower: ' lower',
		same: 'These scenarios have the same assumptions.',
		targets: 'Targets',
		asked: 'Asked for',
		indicators: 'Results'
	},
	targets: { none: 'No target is missed.' },
	data: { source: 'Source: {source}', empty: 'This cell has no data yet.' }
};
