/** Stands for the front door of the layer. */
export const ui = 1;
