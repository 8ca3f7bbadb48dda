import { KEY_MAP, type KeyBinding, type KeyCommand } from './key-map';
import { isTyping, undoKey } from './undo-key';

/** What a press of keys says, as far as it matters here. */
export type KeyPress = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'code' | 'key' | 'isComposing'>;

/** The key that input methods send while a letter is being put together, where nothing else says so. */
const COMPOSING = 'Process';

/** Whether a press is that of keys written like `Ctrl+Shift+Z`. Letters go by their place on the keyboard, whatever the layout. */
export function isPressed(keys: string, press: KeyPress): boolean {
	const parts = keys.split('+');
	const name = parts.at(-1) ?? '';
	const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
	const isKey = /^[A-Z]$/.test(name) ? press.code === `Key${name}` : press.key === name;
	return isKey && wants('Ctrl') === (press.ctrlKey || press.metaKey) && wants('Alt') === press.altKey && wants('Shift') === press.shiftKey;
}

/** The binding that a press means, if any; none while a letter is being put together. */
export function bindingOf(press: KeyPress, isInField: boolean): KeyBinding | undefined {
	if (press.isComposing || press.key === COMPOSING) return undefined;
	return KEY_MAP.find((one) => (!isInField || one.whileTyping) && one.keys.some((keys) => isPressed(keys, press)));
}

/** What may be done, by command. */
export type KeyActions = Partial<Readonly<Record<KeyCommand, () => void>>>;

/** Does what a press means where there is something to do, and keeps the browser from doing its own. */
export function actOnKey(event: KeyboardEvent, actions: KeyActions): void {
	const history = undoKey(event);
	const binding = bindingOf(event, isTyping(event));
	const command = history ?? (binding?.id === 'undo' || binding?.id === 'redo' ? undefined : binding?.id);
	const action = command === undefined ? undefined : actions[command];
	if (action === undefined) return;
	// On a frame these keys mean its cell; on a control inside, such as a button or a slider, they are the control's.
	if ((command === 'edit-cell' || command === 'remove-cell') && !(event.target instanceof HTMLElement && event.target.matches('.cell')))
		return;
	event.preventDefault();
	action();
}
