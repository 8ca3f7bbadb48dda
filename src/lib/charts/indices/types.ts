/** An estimate with its interval; shares of a variance. */
export interface DotInterval {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** What one factor decides: alone, and with everything it does together with others. */
export interface IndexRow {
	readonly id: string;
	readonly label: string;
	readonly note?: string;
	readonly first: DotInterval;
	readonly total: DotInterval;
}
