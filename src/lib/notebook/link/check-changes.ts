import type { Diagnostic } from '$lib/base';
import type { Change } from '$lib/analysis';
import { formatNumber, type NamedInput } from '$lib/i18n';
import type { YearPath } from '$lib/model';
import { diagnoseLink } from './link-diagnostics';

/** What an input accepts: as the engine's worker tells it. Values in the input's unit. */
export interface KnownInput extends NamedInput {
	readonly hard: readonly [number, number];
}

/** Changes that hold, and sentences about those that do not. */
export interface CheckedChanges {
	readonly changes: readonly Change[];
	readonly diagnostics: readonly Diagnostic[];
}

/** The changes of a link that name an input, lie in the years of the run and within hard limits; the others with the reason. */
export function checkChanges(
	changes: readonly Change[],
	inputs: readonly KnownInput[],
	years: { readonly first: number; readonly last: number }
): CheckedChanges {
	const known = new Map(inputs.map((input) => [input.id, input]));
	const kept: Change[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const change of changes) {
		const problem = checkChange(change, known.get(change.id), years);
		if (problem === undefined) kept.push(change);
		else diagnostics.push(problem);
	}
	return { changes: kept, diagnostics };
}

function checkChange(
	change: Change,
	input: KnownInput | undefined,
	years: { readonly first: number; readonly last: number }
): Diagnostic | undefined {
	const where = { id: change.id };
	if (input === undefined) return diagnoseLink('link-id-unknown', { id: change.id }, where);
	if (yearsOf(change.path).some((year) => year < years.first || year > years.last)) {
		return diagnoseLink('link-years-outside', { id: change.id, first: years.first, last: years.last }, where);
	}
	const refused = valuesOf(change.path).find((value) => value < input.hard[0] || value > input.hard[1]);
	if (refused === undefined) return undefined;
	const show = (value: number) => ({ vi: formatNumber(value, input.display, 'vi'), en: formatNumber(value, input.display, 'en') });
	return diagnoseLink(
		'link-value-refused',
		{ label: input.label, value: show(refused), low: show(input.hard[0]), high: show(input.hard[1]) },
		where
	);
}

function yearsOf(path: YearPath): readonly number[] {
	switch (path.kind) {
		case 'constant':
			return [];
		case 'years':
			return path.spans.flatMap((span) => [span.first, span.last]);
		case 'knots':
			return path.knots.map((knot) => knot.year);
	}
}

function valuesOf(path: YearPath): readonly number[] {
	switch (path.kind) {
		case 'constant':
			return [path.value];
		case 'years':
			return path.spans.map((span) => span.value);
		case 'knots':
			return path.knots.map((knot) => knot.value);
	}
}
