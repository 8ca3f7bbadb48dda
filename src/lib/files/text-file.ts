import type { Place } from '$lib/base';

/** A text with the path it was read from, relative to the repository or as the person typed it. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}

/** Keys and list positions that lead from the whole document to one value in it. */
export type DataPath = readonly (string | number)[];

/** A file as unknown data, and where in the file each value stands. */
export interface SourceDocument {
	readonly path: string;
	/** Plain objects, arrays, strings, numbers, booleans and `null` for "nothing written". */
	readonly data: unknown;
	/**
	 * Place of a value, line and column from 1; of its key where the value starts on a later line or nothing is written; of the
	 * nearest value around it where it does not exist.
	 */
	placeOf(path: DataPath): Place;
	/** Place of the key of a value, or the same as `placeOf` for members of a list. */
	keyPlaceOf(path: DataPath): Place;
}
