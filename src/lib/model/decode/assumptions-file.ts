import * as v from 'valibot';
import { failure, success, type Diagnostic, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { toSeriesId } from '../series';
import type { Assumption } from '../types';
import { decodeYearPath } from '../year-path';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const ASSUMPTION = s.group({
	path: v.unknown(),
	unit: s.text,
	soft: v.exactOptional(s.range),
	history: v.exactOptional(s.seriesId),
	...s.provenance
});

const SCHEMA = s.group({ format: s.text, assumptions: s.table(ASSUMPTION) });

/** Decodes a file of the format kb-assumptions. */
export function decodeAssumptionsFile(document: SourceDocument): Result<readonly Located<Assumption>[]> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	const found: Diagnostic[] = [];
	const entries: Located<Assumption>[] = [];
	for (const [id, raw] of Object.entries(shape.value.assumptions)) {
		const at = locate(document, ['assumptions', id], id);
		const path = decodeYearPath(raw.path, (...steps) => at('path', ...steps));
		if (path.ok) entries.push({ value: { ...raw, id: toSeriesId(id), path: path.value, where: at() }, at });
		else found.push(...path.diagnostics);
	}
	return found.length > 0 ? failure(found) : success(entries);
}
