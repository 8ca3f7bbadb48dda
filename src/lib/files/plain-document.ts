import type { Place } from '$lib/base';
import type { DataPath, SourceDocument } from './text-file';

/** A document as plain data, for a reader on the other side of a worker's border. */
export interface PlainDocument {
	readonly path: string;
	readonly data: unknown;
	/** By keys joined with line ends: line and column of the value, then of its key. */
	readonly places: Readonly<Record<string, readonly [number, number, number, number]>>;
}

/** A document with the place of everything in it written out. */
export function toPlainDocument(document: SourceDocument): PlainDocument {
	const places: Record<string, readonly [number, number, number, number]> = {};
	const visit = (data: unknown, path: DataPath): void => {
		const [value, key] = [document.placeOf(path), document.keyPlaceOf(path)];
		places[path.join('\n')] = [...lineOf(value), ...lineOf(key)];
		if (Array.isArray(data)) data.forEach((item, k) => visit(item, [...path, k]));
		else if (typeof data === 'object' && data !== null) for (const [name, member] of Object.entries(data)) visit(member, [...path, name]);
	};
	visit(document.data, []);
	return { path: document.path, data: document.data, places };
}

function lineOf({ line = 1, column = 1 }: Place): readonly [number, number] {
	return [line, column];
}
