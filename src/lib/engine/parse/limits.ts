/**
 * Bounds that make the work of one formula finite before any of it is read by recursion.
 *
 * A text longer than `characters` is not read at all; brackets deeper than `nesting` and more than `operations` operators are
 * refused by one pass over the tokens. A tree that gets through is therefore at most `nesting + operations` high, which every
 * recursive reader of it can rely on.
 */
export const LIMITS = { characters: 4000, nesting: 100, operations: 500, lexicalFaults: 10 } as const;
