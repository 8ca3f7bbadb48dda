/** Stands for the front door of the layer. */
export const analysis = 1;
