/** May not be imported. */
export const worker = 1;
