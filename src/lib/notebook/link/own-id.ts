/** A visitor's own scenario among those of the pack, in addresses and choices. */
export const OWN = 'own';
