export interface Bare {
	readonly one: number;
}

export function bare(one: number): number {
	return one;
}

export const BARE = 1;
