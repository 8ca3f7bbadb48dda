import * as v from 'valibot';
import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import type { Source } from '../types';
import { readShape } from './read-shape';
import * as s from './schemas';

const SOURCE = s.group({
	title: s.bilingual,
	publisher: s.text,
	date: s.date,
	address: v.exactOptional(s.text),
	note: v.exactOptional(s.bilingual)
});

const SCHEMA = s.group({ format: s.text, sources: s.table(SOURCE) });

/** Decodes a file of the format kb-sources. */
export function decodeSourcesFile(document: SourceDocument): Result<readonly Source[]> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	return success(Object.entries(shape.value.sources).map(([id, raw]) => ({ ...raw, id })));
}
