/** Stands for the front door of the layer. */
export const engine = 1;

export type { Room } from './room';
