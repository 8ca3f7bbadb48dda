import type { EditorTexts } from './editor.vi';

/** Texts of the formula editor. */
export const editorEn: EditorTexts = {
	label: 'Formula of cell {cell}',
	keys: 'Ctrl+Enter applies and stays, Shift+Enter applies and goes on, Esc cancels. Tab leaves the editor.',
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
	failed: 'The editor could not be loaded; edit the source instead.'
};
