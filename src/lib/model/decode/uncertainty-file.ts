import * as v from 'valibot';
import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { toSeriesId } from '../series';
import { CORRELATED_PARTS, type Correlation, type Distribution, type PastFigures, type UncertainInput, type YearShock } from '../types';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

/** An empirical distribution as a file gives it: a published series, whose deviations from its own mean it takes. */
export interface PastDeviations extends PastFigures {
	readonly kind: 'past';
}

/** An uncertain assumption whose empirical distribution is still the name of a published series. */
export type UncertainEntry = Omit<UncertainInput, 'level'> & { readonly level?: Distribution | PastDeviations };

const ends = { low: s.number, high: s.number } as const;
const NAMES = ['normal', 'lognormal', 'uniform', 'triangular', 'pert', 'empirical'] as const;

const NORMAL = s.group({ distribution: v.literal('normal'), mean: v.exactOptional(s.number), sd: s.positive });
const LOGNORMAL = s.group({ distribution: v.literal('lognormal'), median: v.exactOptional(s.positive, 1), sd: s.positive });
const UNIFORM = s.group({ distribution: v.literal('uniform'), ...ends });
const TRIANGULAR = s.group({ distribution: v.literal('triangular'), ...ends, mode: s.number });
const PERT = s.group({ distribution: v.literal('pert'), ...ends, mode: s.number });
const PAST = { history: s.seriesId, years: v.exactOptional(s.range), without: v.exactOptional(s.list(s.year)) } as const;
const EMPIRICAL = s.group({ distribution: v.literal('empirical'), ...PAST });
/** Stands in for a name that is none of these, and refuses it. */
const UNNAMED = v.object({ distribution: s.choice(NAMES) }, 'group');

/** The name decides which parameters there are, so that faults are explained for that distribution alone. */
const LEVEL = v.lazy((input) => {
	const name: unknown = typeof input === 'object' && input !== null && 'distribution' in input ? input.distribution : undefined;
	switch (NAMES.find((one) => one === name)) {
		case 'normal':
			return NORMAL;
		case 'lognormal':
			return LOGNORMAL;
		case 'uniform':
			return UNIFORM;
		case 'triangular':
			return TRIANGULAR;
		case 'pert':
			return PERT;
		case 'empirical':
			return EMPIRICAL;
		default:
			return UNNAMED;
	}
});

const SHOCK = s.group({
	process: s.choice(['white', 'autoregressive']),
	sd: s.positive,
	persistence: v.exactOptional(v.pipe(s.number, v.gtValue(-1, 'correlation'), v.ltValue(1, 'correlation'))),
	past: v.exactOptional(s.group(PAST))
});

const INPUT = s.group({
	as: v.exactOptional(s.choice(['addition', 'factor']), 'addition'),
	level: v.exactOptional(LEVEL),
	shock: v.exactOptional(SHOCK),
	...s.provenance
});

const CORRELATION = s.group({
	between: v.strictTuple([s.seriesId, s.seriesId], 'pair'),
	of: v.exactOptional(s.choice(CORRELATED_PARTS), 'both'),
	// At either end the two would be one.
	value: v.pipe(s.number, v.gtValue(-1, 'correlation'), v.ltValue(1, 'correlation')),
	...s.provenance
});

const SCHEMA = s.group({ format: s.text, uncertain: s.table(INPUT), correlations: v.exactOptional(s.list(CORRELATION), []) });

/** The content of a file of uncertainties. */
export interface UncertaintyFile {
	readonly inputs: readonly Located<UncertainEntry>[];
	readonly correlations: readonly Located<Correlation>[];
}

/** Decodes a file of the format kb-uncertainty. */
export function decodeUncertaintyFile(document: SourceDocument): Result<UncertaintyFile> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	const inputs = Object.entries(shape.value.uncertain).map(([id, { level, shock, ...raw }]) => {
		const at = locate(document, ['uncertain', id], id);
		const parts = {
			...(level === undefined ? {} : { level: toDistribution(level, raw.as) }),
			...(shock === undefined ? {} : { shock: toShock(shock) })
		};
		return { value: { ...raw, ...parts, id: toSeriesId(id), where: at() }, at };
	});
	const correlations = shape.value.correlations.map((raw, index) => {
		const [one, other] = raw.between;
		const at = locate(document, ['correlations', index], `${one} ~ ${other}`);
		return { value: { ...raw, between: [toSeriesId(one), toSeriesId(other)] as const, where: at() }, at };
	});
	return success({ inputs, correlations });
}

function toShock({ process, sd, persistence = 0, past }: v.InferOutput<typeof SHOCK>): YearShock {
	return { sd, persistence: process === 'white' ? 0 : persistence, ...(past === undefined ? {} : { past }) };
}

type RawLevel = v.InferOutput<typeof LEVEL>;

/**
 * Deviations are around nothing where they are added, around one where they multiply.
 * @throws Error for a distribution without its parameters, which the schema refuses.
 */
function toDistribution(raw: RawLevel, as: UncertainInput['as']): Distribution | PastDeviations {
	if ('history' in raw) {
		const { history, years, without } = raw;
		return { kind: 'past', history, ...(years === undefined ? {} : { years }), ...(without === undefined ? {} : { without }) };
	}
	if ('median' in raw) return { kind: 'lognormal', median: raw.median, sd: raw.sd };
	if ('mode' in raw) return { kind: raw.distribution, low: raw.low, mode: raw.mode, high: raw.high };
	if ('low' in raw) return { kind: 'uniform', low: raw.low, high: raw.high };
	if ('sd' in raw) return { kind: 'normal', mean: raw.mean ?? (as === 'factor' ? 1 : 0), sd: raw.sd };
	throw new Error(`a distribution named ${raw.distribution} without its parameters passed its schema`);
}
