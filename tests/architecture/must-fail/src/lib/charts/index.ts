/** Stands for the front door of the layer. */
export const charts = 1;
