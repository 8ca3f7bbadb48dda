export { KEY_MAP, type KeyBinding, type KeyCommand } from './key-map';
export { actOnKey, type KeyActions } from './match-key';
export { focusCell, focusedCell, focusFrame } from './move-focus';
