/** Stands for the front door of the layer. */
export const model = 1;

export type { Room } from './room';
