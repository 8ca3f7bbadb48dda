/** Anything goes. */
export function anything(value: any): number {
	return value === 1 ? 1 : 0;
}
