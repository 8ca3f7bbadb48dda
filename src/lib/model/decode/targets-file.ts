import * as v from 'valibot';
import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { toSeriesId } from '../series';
import { COMPARISONS, MEASURES, type Comparison, type Direction, type Target } from '../types';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const TARGET = s.group({
	id: s.id,
	section: s.text,
	group: s.id,
	label: s.bilingual,
	series: v.exactOptional(s.seriesId),
	denominator: v.exactOptional(s.seriesId),
	measure: s.choice(MEASURES),
	year: v.exactOptional(s.year),
	from: v.exactOptional(s.year),
	comparison: v.exactOptional(s.choice(COMPARISONS)),
	value: v.exactOptional(v.lazy((input) => (Array.isArray(input) ? s.range : s.number))),
	unit: v.exactOptional(s.text),
	price: v.exactOptional(s.price),
	direction: v.exactOptional(s.choice(['more', 'less', 'neutral'])),
	printed: v.exactOptional(s.positive),
	upper_bound: v.exactOptional(s.flag),
	reason: v.exactOptional(s.bilingual)
});

const SCHEMA = s.group({ format: s.text, targets: s.list(TARGET) });

/** Decodes a file of the format kb-targets. A target that does not say which way is good takes it from its comparison. */
export function decodeTargetsFile(document: SourceDocument): Result<readonly Located<Target>[]> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	return success(
		shape.value.targets.map((raw, index) => {
			const at = locate(document, ['targets', index], raw.id);
			return { value: toTarget(raw, at), at };
		})
	);
}

function toTarget(raw: v.InferOutput<typeof TARGET>, at: Located<unknown>['at']): Target {
	const { upper_bound: upperBound, series, denominator, ...rest } = raw;
	return {
		...rest,
		direction: raw.direction ?? directionOf(raw.comparison),
		...(series === undefined ? {} : { series: toSeriesId(series) }),
		...(denominator === undefined ? {} : { denominator: toSeriesId(denominator) }),
		...(upperBound === undefined ? {} : { upperBound }),
		where: at()
	};
}

function directionOf(comparison: Comparison | undefined): Direction {
	switch (comparison) {
		case 'at-least':
		case 'above':
			return 'more';
		case 'at-most':
		case 'below':
			return 'less';
		default:
			return 'neutral';
	}
}
