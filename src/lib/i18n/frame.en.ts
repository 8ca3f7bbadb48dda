import type { FrameTexts } from './frame.vi';

/** Texts of the frame around a notebook: palette, contents, presentation, files to take away. */
export const frameEn: FrameTexts = {
	palette: {
		title: 'Command palette',
		open: 'Commands',
		search: 'Find a command, cell or page',
		none: 'No command has these words.',
		goTo: 'Go to cell: {cell}',
		page: 'Open page: {page}',
		scenario: 'Choose scenario: {scenario}',
		add: 'Add a cell: {kind}'
	},
	contents: { title: 'Contents', error: 'has an error' },
	present: { start: 'Present', leave: 'End', next: 'Next part', previous: 'Previous part', place: '{at} of {of}' },
	print: {
		screen: 'Print as on screen',
		report: 'Print as a report',
		made: 'Printed {date}. {pack}. Scenario: {scenario}. Model {model}, data {vintage}, hash {hash}.'
	},
	files: {
		title: 'Export',
		xlsx: 'Excel with live formulas (.xlsx)',
		csvVi: 'CSV for the Vietnamese Excel',
		csvMachine: 'CSV for programs',
		json: 'JSON as data',
		markdown: 'Notebook (.md)',
		working: 'Making the file…',
		failed: 'The file could not be made. Try again, or load the page again.',
		about: 'The workbook holds the scenario on screen and the equations of the model; formulas of the notebook are not in it.'
	},
	chart: { svg: 'Download SVG', png: 'Download PNG', failed: 'The picture could not be made.' },
	versionPrompt: 'Name of the version'
};
