/** Stands for the front door of the layer. */
export const notebook = 1;
