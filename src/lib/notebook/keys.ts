export { KEY_MAP } from './keyboard/key-map';
export { EDITOR_KEYS, KEY_LABELS, keyText } from './keyboard/key-labels';
