import type { NotebookDocument } from '../document/types';
import { editsOf, type Command } from './commands';
import { applyEdits } from './edits';

/** The notebook after a command, and the command that takes it back. The same notebook when the command changes nothing. */
export function reduce(document: NotebookDocument, command: Command): { readonly document: NotebookDocument; readonly inverse: Command } {
	const edited = applyEdits(document, editsOf(document, command));
	return { document: edited.document, inverse: { kind: 'edits', edits: edited.inverse } };
}
