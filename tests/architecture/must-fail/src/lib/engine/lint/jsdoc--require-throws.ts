/** Says nothing of what it throws. */
export function refuse(): never {
	throw new Error('no');
}
