import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { toSeriesId } from '../series';
import type { BaseValue } from '../types';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const SCHEMA = s.group({ format: s.text, values: s.table(s.group({ value: s.number, unit: s.text, ...s.provenance })) });

/** Decodes a file of the format kb-base. */
export function decodeBaseFile(document: SourceDocument): Result<readonly Located<BaseValue>[]> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	return success(
		Object.entries(shape.value.values).map(([id, raw]) => {
			const at = locate(document, ['values', id], id);
			return { value: { ...raw, id: toSeriesId(id), where: at() }, at };
		})
	);
}
