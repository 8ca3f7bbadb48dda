import type * as v from 'valibot';
import { failure, success, type Diagnostic, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { readShape, shapes } from '$lib/model';
import { diagnoseNotebook } from '../document/diagnostics';
import type { CellSource } from './cell-spec';

/** Keys of a cell that its version does not know; they are kept. */
export interface Kept {
	readonly more: Readonly<Record<string, unknown>>;
}

/** The entries of a YAML cell by a schema. Keys it does not know are kept, with a warning unless they are among `silent`. */
export function readEntries<const E extends v.ObjectEntries>(
	source: CellSource,
	entries: E,
	silent: readonly string[] = []
): Result<{ readonly value: v.InferOutput<ReturnType<typeof shapes.group<E>>>; readonly more: Kept['more'] }> {
	const document = source.body.trim() === '' ? success(emptyDocument(source)) : source.yaml();
	if (!document.ok) return document;
	const { data } = document.value;
	const isGroup = typeof data === 'object' && data !== null && !Array.isArray(data);
	const all = isGroup ? Object.entries(data) : [];
	const known = Object.keys(entries);
	const more = all.filter(([key]) => !known.includes(key));
	const own = isGroup ? Object.fromEntries(all.filter(([key]) => known.includes(key))) : data;
	const read = readShape({ ...document.value, data: own }, shapes.group(entries));
	if (!read.ok) return read;
	const warnings: readonly Diagnostic[] = more
		.filter(([key]) => !silent.includes(key))
		.map(([key]) =>
			diagnoseNotebook('key-not-known', { key, known: known.join(', ') }, { ...document.value.keyPlaceOf([key]), ...source.where })
		);
	return success({ value: read.value, more: Object.fromEntries(more) }, warnings);
}

/** A cell without a body says nothing, which is enough for the kinds that ask for nothing. */
function emptyDocument({ where }: CellSource): SourceDocument {
	return { path: '', data: {}, placeOf: () => where, keyPlaceOf: () => where };
}

/** A result with its value made into another; warnings stay. */
export function mapResult<A, B>(result: Result<A>, change: (value: A) => B): Result<B> {
	return result.ok ? success(change(result.value), result.diagnostics) : failure(result.diagnostics);
}

/** A group without the keys that hold nothing, as `exactOptionalPropertyTypes` asks for. */
export function compact<T extends object>(group: T): { [K in keyof T]: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]: Exclude<T[K], undefined>;
	}; // no key holds undefined any more
}
