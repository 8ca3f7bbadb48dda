import { mathNumbers } from '$lib/base';

/** Where the tables of log and exp begin in the memory of a module. */
export const LOG_TABLE_AT = 0;
/** Where the second of them begins. */
export const EXP_TABLE_AT = LOG_TABLE_AT + mathNumbers.LOG_TABLE.length * 8;
/** First byte after the tables. */
export const TABLES_END = EXP_TABLE_AT + mathNumbers.EXP_TABLE.length * 8;

/**
 * Both tables as a module holds them. From the bits of each power those of its entry are taken away, 45 places up, so that adding `n`
 * shifted by as much to entry `n mod 128` gives the bits of 2^(n/128).
 */
export function tableBytes(): Uint8Array {
	const view = new DataView(new ArrayBuffer(TABLES_END - LOG_TABLE_AT));
	mathNumbers.LOG_TABLE.forEach((value, at) => view.setFloat64(at * 8, value, true));
	mathNumbers.EXP_TABLE.forEach((value, at) => {
		const place = EXP_TABLE_AT - LOG_TABLE_AT + at * 8;
		view.setFloat64(place, value, true);
		if (at % 2 === 1) view.setBigUint64(place, view.getBigUint64(place, true) - (BigInt((at - 1) / 2) << 45n), true);
	});
	return new Uint8Array(view.buffer);
}
