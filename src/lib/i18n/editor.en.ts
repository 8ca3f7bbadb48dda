import type { EditorTexts } from './editor.vi';

/** Texts of the formula editor. */
export const editorEn: EditorTexts = {
	label: 'Formula of cell {cell}',
	keys: 'Ctrl+Enter applies and stays, Shift+Enter applies and goes on, Esc applies and goes back to the frame of the cell. Tab leaves the editor.',
	apply: 'Apply',
	cancel: 'Cancel',
	values: 'Values by year',
	one: 'One value for all years',
	overrides: 'Replaces the model’s equation:',
	waiting: 'Trying it…',
	kinds: {
		variable: 'variable',
		assumption: 'assumption',
		target: 'target',
		history: 'published',
		constant: 'constant',
		function: 'function'
	},
	pickHint: 'type a name or id',
	source: 'Edit the source',
	chart: {
		series: 'Series drawn',
		add: 'Add a series',
		remove: 'Remove {series}',
		form: 'Form',
		forms: { line: 'lines', area: 'stacked areas', bars: 'stacked bars' },
		mode: 'Scenarios',
		modes: { overlay: 'in one picture', 'side-by-side': 'side by side', difference: 'as differences' },
		from: 'From',
		to: 'To',
		targets: 'Targets',
		outturn: 'Outturns',
		scenarios: 'Scenarios drawn (none: the one on screen and those pinned)'
	},
	table: {
		rows: 'Rows of the table',
		up: 'Move {row} up',
		heading: 'Heading',
		addHeading: 'Add heading',
		years: 'Years (empty: the reporting years)',
		wrongYears: 'These years cannot be read. Write years or ranges, such as 2020, 2025-2030.',
		against: 'Differences from',
		nothing: 'none',
		scenarios: 'Scenarios in the table (none chosen: the current one)'
	},
	targets: {
		groups: 'Groups of targets (no group and no target chosen: all)',
		add: 'Add target',
		onlyMissed: 'Only targets that are missed',
		scenarios: 'Scenarios side by side (none chosen: the current one)'
	},
	ensemble: {
		series: 'Series',
		headline: 'the programme’s headline',
		until: 'Until',
		targets: 'Targets (none chosen: all)',
		joint: 'Targets to be met together',
		scenario: 'Scenario',
		current: 'the current one',
		draws: 'Runs'
	},
	data: {
		paste: 'Paste a table from a spreadsheet or web page: years in the first column or the first row',
		noYears: 'No years are found in the table. The first column or row has to hold them, such as 2020, 2021.',
		found: 'Read {count} series; parted by {separator}; years are {years}.',
		separators: { '\t': 'tabs', ';': 'semicolons', ',': 'commas', spaces: 'spaces' },
		years: { down: 'in the first column', across: 'in the first row' },
		year: 'Year',
		unreadable: '{series}: no number could be read in {years}; these years stay blank.',
		jumps: '{series}: the figure jumps by hundreds in {years}; did the source change its unit?',
		ambiguous: '{series}: the mark in its numbers can be read in two ways.',
		otherReading: 'Read it the other way',
		unit: 'Unit',
		unitOf: 'Unit of {series}',
		plain: { share: 'share (1 is 100 %)', ratio: 'ratio', index: 'index (base is 1)' },
		take: 'Take into the cell'
	},
	failed: 'The editor could not be loaded; edit the source instead.'
};
