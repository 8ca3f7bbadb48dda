/** What moving one assumption does to an output. Output values in one unit. */
export interface TornadoBar {
	readonly id: string;
	readonly label: string;
	/** By how much it is moved, as text: `8.4 … 13.2% a year`. */
	readonly amount: string;
	/** The output with the assumption moved down and up; `undefined` where it has no value. */
	readonly low: number | undefined;
	readonly high: number | undefined;
}

/** Everything a tornado shows, the longest bar first. */
export interface TornadoData {
	/** The output with nothing moved. */
	readonly base: number;
	readonly bars: readonly TornadoBar[];
}
