/** One point of a line. `undefined` is a year without a value: the line breaks there. */
export interface ChartPoint {
	readonly year: number;
	readonly value: number | undefined;
	/** Drawn hollow: preliminary or estimated. */
	readonly isHollow?: boolean;
	/** Said of this point in the table: "preliminary". */
	readonly note?: string;
}

/** What a line stands for decides how it is drawn; see the line grammar in `marks.ts`. */
export type LineRole = 'actual' | 'programme' | 'scenario' | 'other';

/** A series to draw, with its name as people read it. */
export interface ChartLine {
	readonly id: string;
	readonly role: LineRole;
	readonly label: string;
	readonly points: readonly ChartPoint[];
}

/** A figure asked for in a year: a diamond with its label. */
export interface ChartTarget {
	readonly year: number;
	readonly value: number;
	readonly label: string;
}

/** Where a share of many runs lies, by year; years without both ends are left out. */
export interface ChartBand {
	/** `0.9`: nine of ten runs lie inside. */
	readonly share: number;
	readonly label: string;
	readonly points: readonly { readonly year: number; readonly low: number; readonly high: number }[];
}

/** The years that a drawing shows. */
export interface YearWindow {
	readonly firstYear: number;
	readonly lastYear: number;
}

/** Everything a line chart shows. Lines and targets that stay the same objects from one run to the next are not drawn again. */
export interface LineChartData extends YearWindow {
	readonly lines: readonly ChartLine[];
	readonly targets: readonly ChartTarget[];
	/** Widest first: each is drawn over the one before, so that the middle is darkest. */
	readonly bands?: readonly ChartBand[];
	/** Last year with published figures; a rule stands behind it. */
	readonly lastActualYear: number | undefined;
	/** Year whose value of the scenario line is marked and written out. */
	readonly markedYear: number | undefined;
	/** Value that the vertical axis reaches at least, so that moving a lever does not move the axis. */
	readonly atLeast: number;
}

/** Words of a chart in the page's language. */
export interface ChartText {
	readonly keyboard: string;
	readonly published: string;
	readonly projection: string;
	readonly noValue: string;
}
