/** Stands for the front door of the layer. */
export const base = 1;
