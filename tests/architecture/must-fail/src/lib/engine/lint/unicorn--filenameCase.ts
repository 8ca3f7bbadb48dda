/** In a file with the wrong kind of name. */
export const two = 2;
