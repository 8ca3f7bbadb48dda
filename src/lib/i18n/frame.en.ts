import type { FrameTexts } from './frame.vi';

/** Texts of the frame around a notebook: palette, contents, presentation, files to take away. */
export const frameEn: FrameTexts = {
	palette: {
		title: 'Command palette',
		search: 'Find a command, cell or page',
		none: 'No command has these words.',
		goTo: 'Go to cell: {cell}',
		page: 'Open page: {page}',
		scenario: 'Choose scenario: {scenario}',
		add: 'Add a cell: {kind}'
	},
	present: { leave: 'End', next: 'Next part', previous: 'Previous part', place: '{at} of {of}' },
	link: {
		banner: 'This link opens the scenario “{label}”.',
		close: 'Close',
		drift: 'The link was made with another version of the model or the data; results may differ.',
		view: 'See the changes'
	},
	files: {
		xlsx: 'Excel with live formulas (.xlsx)',
		csvVi: 'CSV for the Vietnamese Excel',
		csvOfficial: 'Report table, rounded so that parts add up (.csv)',
		csvMachine: 'CSV for programs',
		json: 'JSON as data',
		markdown: 'Notebook (.md)',
		working: 'Making the file…',
		failed: 'The file could not be made. Try again, or load the page again.',
		about: 'The workbook holds the scenario on screen and the equations of the model; formulas of the notebook are not in it.'
	}
};
