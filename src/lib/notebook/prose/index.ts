export { fillBlock } from './fill-prose';
export { toLiveText, type LiveText } from './live-text';
export { toProse } from './to-prose';
export type { Prose } from './types';
