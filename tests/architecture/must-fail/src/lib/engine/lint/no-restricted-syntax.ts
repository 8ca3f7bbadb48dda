/** A clock in disguise. */
export const today = new Date();
