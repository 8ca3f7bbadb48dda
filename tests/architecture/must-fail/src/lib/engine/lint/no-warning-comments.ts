// TODO: later
/** One. */
export const one = 1;
