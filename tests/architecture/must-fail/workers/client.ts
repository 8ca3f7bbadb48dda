/** May be imported. */
export const client = 1;
