/** Everything that a key does in a notebook. */
export type KeyCommand =
	| 'palette'
	| 'undo'
	| 'redo'
	| 'save-version'
	| 'previous-cell'
	| 'next-cell'
	| 'move-up'
	| 'move-down'
	| 'add-cell'
	| 'remove-cell'
	| 'edit-cell'
	| 'reset-assumption'
	| 'reset-all'
	| 'chart-or-table'
	| 'present'
	| 'next-region'
	| 'previous-region'
	| 'rename'
	| 'help';

/** Keys and where they work. */
export interface KeyBinding {
	readonly id: KeyCommand;
	/** As people read them: `Ctrl+Shift+Z`. More than one where programs differ. */
	readonly keys: readonly string[];
	/** Whether it works while a field takes text; a bare letter never does anything anywhere. */
	readonly whileTyping: boolean;
}

const key = (id: KeyCommand, keys: readonly string[], whileTyping = false): KeyBinding => ({ id, keys, whileTyping });

/** The keys of notebooks. Help, palette and pages read this one list; what each does is said in `key-labels.ts`. */
export const KEY_MAP: readonly KeyBinding[] = [
	key('palette', ['Ctrl+K'], true),
	key('undo', ['Ctrl+Z']),
	key('redo', ['Ctrl+Shift+Z', 'Ctrl+Y']),
	key('save-version', ['Ctrl+S'], true),
	key('previous-cell', ['Alt+ArrowUp']),
	key('next-cell', ['Alt+ArrowDown']),
	key('move-up', ['Alt+Shift+ArrowUp']),
	key('move-down', ['Alt+Shift+ArrowDown']),
	key('add-cell', ['Ctrl+Alt+N']),
	key('remove-cell', ['Ctrl+Delete']),
	key('edit-cell', ['Enter']),
	key('reset-assumption', ['Alt+R']),
	key('reset-all', ['Alt+Shift+R']),
	key('chart-or-table', ['Alt+T']),
	key('present', ['Alt+P']),
	key('next-region', ['F6'], true),
	key('previous-region', ['Shift+F6'], true),
	key('rename', ['F2']),
	key('help', ['F1'], true)
];
