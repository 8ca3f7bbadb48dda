/** Stands for the front door of the layer. */
export const export = 1;
