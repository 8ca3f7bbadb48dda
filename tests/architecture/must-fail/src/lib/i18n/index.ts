/** Stands for the front door of the layer. */
export const i18n = 1;
