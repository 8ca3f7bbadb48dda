import * as v from 'valibot';
import { failure, success, type Diagnostic, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { toSeriesId } from '../series';
import type { CalibrationStep, Difference, Scenario } from '../types';
import { decodeYearPath } from '../year-path';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const SOURCED = s.group({
	path: v.unknown(),
	status: v.exactOptional(s.status),
	source: v.exactOptional(s.text),
	why: v.exactOptional(s.bilingual)
});

/** A path alone, or a path with where it comes from. */
const DIFFERENCE = v.lazy((input) => (isSourced(input) ? SOURCED : v.unknown()));

const STEP = s.group({
	vary: v.pipe(s.list(s.seriesId), v.minLength(1, 'list')),
	first: s.year,
	last: s.year,
	each: v.exactOptional(s.flag, false),
	as: v.exactOptional(s.choice(['value', 'factor', 'ramp']), 'value'),
	measure: s.text,
	equals: v.union([s.text, v.pipe(s.number, v.transform(String))], 'text'),
	bounds: s.range,
	from: s.list(s.seriesId),
	why: s.bilingual
});

const SCENARIO = s.group({
	format: s.text,
	id: s.id,
	pack: s.id,
	label: s.bilingual,
	question: s.bilingual,
	base: v.exactOptional(s.id),
	closure: s.id,
	order: s.integer,
	last_outturn_year: v.exactOptional(s.year),
	set: v.exactOptional(s.table(DIFFERENCE), {}),
	calibration: v.exactOptional(s.list(STEP), [])
});

const DERIVED = s.group({ format: s.text, scenario: s.id, set: s.table(DIFFERENCE) });

/** A scenario as its own file gives it; what its calibration gave stands in another. */
export interface ScenarioFile {
	readonly head: Located<Omit<Scenario, 'set' | 'calibration' | 'derived'>>;
	readonly set: readonly Located<Difference>[];
	readonly calibration: readonly Located<CalibrationStep>[];
}

/** What a calibration gave, kept beside the scenario. */
export interface DerivedFile {
	readonly document: SourceDocument;
	readonly scenario: string;
	readonly set: readonly Located<Difference>[];
}

/** Decodes a file of the format kb-scenario. */
export function decodeScenarioFile(document: SourceDocument): Result<ScenarioFile> {
	const shape = readShape(document, SCENARIO);
	if (!shape.ok) return failure(shape.diagnostics);
	const { set: rawSet, calibration: steps, last_outturn_year: lastOutturnYear, ...rest } = shape.value;
	const { id, pack, label, question, base, closure, order } = rest;
	const set = decodeDifferences(document, rawSet);
	if (!set.ok) return failure(set.diagnostics);
	const at = locate(document, [], id);
	const calibration = steps.map((raw, index): Located<CalibrationStep> => {
		const atStep = locate(document, ['calibration', index], id);
		const measure = { text: raw.measure, where: atStep('measure') };
		const equals = { text: raw.equals, where: atStep('equals') };
		return { value: { ...raw, vary: raw.vary.map((id) => toSeriesId(id)), measure, equals, where: atStep() }, at: atStep };
	});
	const head = { id, pack, label, question, closure, order, ...(base === undefined ? {} : { base }) };
	const value = { ...head, ...(lastOutturnYear === undefined ? {} : { lastOutturnYear }), where: at() };
	return success({ head: { value, at }, set: set.value, calibration });
}

/** Decodes a file of the format kb-derived. */
export function decodeDerivedFile(document: SourceDocument): Result<DerivedFile> {
	const shape = readShape(document, DERIVED);
	if (!shape.ok) return failure(shape.diagnostics);
	const set = decodeDifferences(document, shape.value.set);
	return set.ok ? success({ document, scenario: shape.value.scenario, set: set.value }) : failure(set.diagnostics);
}

function decodeDifferences(document: SourceDocument, set: Readonly<Record<string, unknown>>): Result<readonly Located<Difference>[]> {
	const found: Diagnostic[] = [];
	const entries: Located<Difference>[] = [];
	for (const [id, raw] of Object.entries(set)) {
		const at = locate(document, ['set', id], id);
		const { path: data, ...provenance } = v.is(SOURCED, raw) ? raw : { path: raw };
		const steps = v.is(SOURCED, raw) ? ['path'] : [];
		const path = decodeYearPath(data, (...rest) => at(...steps, ...rest));
		if (path.ok)
			entries.push({ value: { id: toSeriesId(id), path: path.value, ...provenance, where: at() }, at: (...rest) => at(...steps, ...rest) });
		else found.push(...path.diagnostics);
	}
	return found.length > 0 ? failure(found) : success(entries);
}

function isSourced(input: unknown): boolean {
	return typeof input === 'object' && input !== null && 'path' in input;
}
