/** A row of a chart of bars or dots. */
export interface ChartRow {
	readonly id: string;
	readonly label: string;
	/** Said under the label in small print. */
	readonly note?: string;
}

/** Marks along the axis of a chart of rows. */
export interface RowAxis {
	readonly ticks: readonly {
		/** Per cent of the drawing's width. */
		readonly at: number;
		readonly text: string;
		/** The value that others are compared with. */
		readonly isCentre?: boolean;
	}[];
}
