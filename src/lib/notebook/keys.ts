export { KEY_MAP } from './keyboard/key-map';
export { KEY_LABELS } from './keyboard/key-labels';
