import { toCellId, type CellId } from './types';

const ID = /^[A-Za-z][A-Za-z0-9_-]{0,99}$/;

/** Whether a text can be the id of a cell. */
export function isCellId(text: string): boolean {
	return ID.test(text);
}

/**
 * Ids of cells in their order: the stated one where it is the first of its kind in the file, else `chart-2` for the second chart, or the
 * next number that is free. The same cells in the same order always get the same ids.
 */
export function assignIds(cells: readonly { readonly stated: string | undefined; readonly type: string }[]): readonly CellId[] {
	const taken = new Set(cells.flatMap(({ stated }) => (stated !== undefined && isCellId(stated) ? [stated] : [])));
	const given = new Set<string>();
	const counts = new Map<string, number>();
	return cells.map(({ stated, type }) => {
		const count = (counts.get(type) ?? 0) + 1;
		counts.set(type, count);
		if (stated !== undefined && isCellId(stated) && !given.has(stated)) {
			given.add(stated);
			return toCellId(stated);
		}
		let number = count;
		while (taken.has(`${type}-${number}`)) number += 1;
		taken.add(`${type}-${number}`);
		return toCellId(`${type}-${number}`);
	});
}
