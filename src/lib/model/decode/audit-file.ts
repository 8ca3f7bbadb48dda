import * as v from 'valibot';
import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { toSeriesId } from '../series';
import type { AuditCheck, FigureReference } from '../types';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const TARGET = s.group({ target: s.id });
const BASE = s.group({ base: s.seriesId });
const HISTORY = s.group({ history: s.seriesId, year: v.exactOptional(s.year), period: v.exactOptional(s.text) });
const PRINTED = s.group({
	printed: s.number,
	unit_step: v.pipe(s.number, v.minValue(0, 'number')),
	section: s.text,
	label: v.exactOptional(s.bilingual)
});
/** Stands in when an entry has none of the four keys; its own key is what the sentence names as missing. */
const NONE = s.group({ 'target | base | history | printed': v.never() });

/** The key that an entry has decides which kind of figure it is, so that faults are explained for that kind alone. */
const FIGURE = v.lazy((input) => {
	const has = (key: string): boolean => typeof input === 'object' && input !== null && key in input;
	if (has('target')) return TARGET;
	if (has('base')) return BASE;
	if (has('history')) return HISTORY;
	return has('printed') ? PRINTED : NONE;
});

const SCHEMA = s.group({
	format: s.text,
	checks: s.list(
		s.group({
			id: s.id,
			identity: s.id,
			sections: s.list(s.text),
			label: s.bilingual,
			figures: s.table(FIGURE),
			consistent: s.bilingual,
			inconsistent: s.bilingual
		})
	)
});

/** Decodes a file of the format kb-audit. */
export function decodeAuditFile(document: SourceDocument): Result<readonly Located<AuditCheck>[]> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	return success(
		shape.value.checks.map((raw, index) => {
			const at = locate(document, ['checks', index], raw.id);
			const figures = Object.fromEntries(Object.entries(raw.figures).map(([name, figure]) => [name, toFigure(figure)]));
			return { value: { ...raw, figures, where: at() }, at };
		})
	);
}

function toFigure(raw: v.InferOutput<typeof FIGURE>): FigureReference {
	if ('target' in raw) return { from: 'target', id: raw.target };
	if ('base' in raw) return { from: 'base', id: toSeriesId(raw.base) };
	if ('history' in raw) {
		const { history: series, ...time } = raw;
		return { from: 'history', series, ...time };
	}
	if (!('printed' in raw)) throw new Error('an entry without any of the four keys passed its schema');
	const { printed: value, unit_step: printed, ...rest } = raw;
	return { from: 'printed', value, printed, ...rest };
}
