/** Whether a key press asks to take back or to do again, outside of fields in which the browser's own undo has text to work on. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
	if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || isTyping(event)) return undefined;
	if (event.code === 'KeyY') return 'redo';
	return event.code === 'KeyZ' ? (event.shiftKey ? 'redo' : 'undo') : undefined;
}

/** Fields of these kinds take no text. */
const PRESSED = /^(range|checkbox|radio|button|submit|file)$/;

/** Whether the press goes to a field that takes text, also one inside an editor's own tree. */
export function isTyping(event: Event): boolean {
	const [target] = event.composedPath();
	if (target instanceof HTMLInputElement) return !PRESSED.test(target.type);
	return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
