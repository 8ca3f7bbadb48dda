/** Stands for the front door of the layer. */
export const files = 1;
