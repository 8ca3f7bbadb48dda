import type { NotebookListTexts } from './notebook-list.vi';

/** Texts of the list of notebooks, in English. */
export const notebookListEn: NotebookListTexts = {
	title: 'Notebooks',
	lead: 'Each notebook is a living analysis: move an assumption, and text, charts, tables and targets answer together.',
	shipped: 'Notebooks that come with the site',
	own: 'Your notebooks',
	ownLink: 'Open your notebooks and start new ones',
	noScript: 'Your notebooks are kept in this browser; turn on JavaScript to open them.'
};
