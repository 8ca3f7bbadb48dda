import * as v from 'valibot';
import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { toSeriesId } from '../series';
import type { Lever, Pack } from '../types';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const LEVER = s.group({ id: s.seriesId, first: s.year, last: s.year, label: s.bilingual, why: v.exactOptional(s.bilingual) });

// Packs that do not say where they stand come after those that do.
const LAST_IN_ORDER = 1000;

const SCHEMA = s.group({
	format: s.text,
	id: s.id,
	order: v.exactOptional(s.integer, LAST_IN_ORDER),
	label: s.bilingual,
	place: s.bilingual,
	document: s.bilingual,
	vintage: s.text,
	base_year: s.year,
	last_year: s.year,
	reporting_years: s.list(s.year),
	price_year: s.year,
	headline: s.group({ scenario: s.id, target: s.id, question: s.bilingual, companions: v.exactOptional(s.list(s.id), []) }),
	programme: s.id,
	levers: v.exactOptional(s.table(s.list(LEVER)), {}),
	lever_labels: v.exactOptional(s.table(s.bilingual)),
	groups: s.list(s.labelled),
	missing: v.exactOptional(s.list(s.group({ what: s.bilingual, why: s.bilingual })), [])
});

/** What pack.yaml says: everything of a pack but its figures. */
export type PackHead = Omit<Pack, 'base' | 'assumptions' | 'historySeries' | 'history' | 'targets' | 'audit' | 'sources'>;

/** Decodes a file of the format kb-pack. */
export function decodePackFile(document: SourceDocument): Result<Located<PackHead>> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	const raw = shape.value;
	const value: PackHead = {
		id: raw.id,
		order: raw.order,
		label: raw.label,
		place: raw.place,
		document: raw.document,
		vintage: raw.vintage,
		baseYear: raw.base_year,
		lastYear: raw.last_year,
		reportingYears: raw.reporting_years,
		priceYear: raw.price_year,
		headline: raw.headline,
		programme: raw.programme,
		levers: Object.fromEntries(
			Object.entries(raw.levers).map(([closure, levers]) => [
				closure,
				levers.map((lever): Lever => ({ ...lever, id: toSeriesId(lever.id) }))
			])
		),
		...(raw.lever_labels === undefined ? {} : { leverLabels: raw.lever_labels }),
		groups: raw.groups,
		missing: raw.missing
	};
	return success({ value, at: locate(document, [], raw.id) });
}
