import { hasErrors, type Bilingual, type Diagnostic } from '$lib/base';
import { formatValue } from '$lib/i18n';
import { applyPath } from '$lib/model';
import { diagnoseAnalysis } from '../diagnostics';
import type { Change } from '../types';
import type { InputLimits, RuntimePack } from './types';

/** Changes that can be run, and what there is to say of all of them. */
export interface CheckedChanges {
	readonly accepted: readonly Change[];
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * A visitor's changes checked against the inputs' limits: a change of something unknown or outside the hard limits is refused as a
 * whole, the others apply; outside the usual range it applies with a warning. One sentence per change and kind, for its first year.
 */
export function checkChanges(pack: RuntimePack, changes: readonly Change[], years: readonly number[]): CheckedChanges {
	const checked = changes.map((change) => ({ change, diagnostics: checkChange(pack, change, years) }));
	return {
		accepted: checked.filter((one) => !hasErrors(one.diagnostics)).map((one) => one.change),
		diagnostics: checked.flatMap((one) => one.diagnostics)
	};
}

function checkChange(pack: RuntimePack, change: Change, years: readonly number[]): readonly Diagnostic[] {
	const limits = pack.inputs.find((one) => one.id === change.id);
	if (limits === undefined) return [refuseUnknown(pack, change.id)];
	const outsideYear = yearsNamed(change).find((year) => !years.includes(year));
	if (outsideYear !== undefined) {
		const values = { id: change.id, year: outsideYear, first: years[0] ?? 0, last: years.at(-1) ?? 0 };
		return [diagnoseAnalysis('change-years-outside', values, { id: change.id, year: outsideYear })];
	}
	const values = valuesOf(change, years);
	const refused = firstOutside(values, limits.hard);
	if (refused !== undefined) return [outside('value-outside-limits', limits, limits.hard, refused)];
	const unusual = limits.soft === undefined ? undefined : firstOutside(values, limits.soft);
	return limits.soft === undefined || unusual === undefined ? [] : [outside('value-outside-usual', limits, limits.soft, unusual)];
}

function refuseUnknown(pack: RuntimePack, id: string): Diagnostic {
	const isComputed = Object.values(pack.plans).some(({ plan }) => plan.slots.some((slot) => slot.id === id && slot.kind !== 'input'));
	if (isComputed) return diagnoseAnalysis('change-not-assumption', { id }, { id });
	const example = pack.inputs.find((one) => one.id.includes('['))?.id ?? pack.inputs[0]?.id ?? '';
	return diagnoseAnalysis('change-unknown', { id, example }, { id });
}

/** Years that a change names; a constant names none. */
function yearsNamed({ path }: Change): readonly number[] {
	switch (path.kind) {
		case 'constant':
			return [];
		case 'years':
			return path.spans.flatMap(({ first, last }) => [first, last]);
		case 'knots':
			return path.knots.map(({ year }) => year);
	}
}

/** A value given for a year. */
interface YearValue {
	readonly year: number;
	readonly value: number;
}

/** The values that a change gives, by year. */
function valuesOf(change: Change, years: readonly number[]): readonly YearValue[] {
	const values = applyPath(
		change.path,
		years,
		years.map(() => undefined)
	);
	return years.flatMap((year, k) => {
		const value = values[k];
		return value === undefined ? [] : [{ year, value }];
	});
}

/** The first value outside a range, ends included. */
function firstOutside(values: readonly YearValue[], [low, high]: readonly [number, number]): YearValue | undefined {
	return values.find(({ value }) => !(value >= low && value <= high));
}

/** A diagnostic that says which value is outside which range, in the input's own display. */
function outside(
	code: 'value-outside-limits' | 'value-outside-usual',
	limits: InputLimits,
	[low, high]: readonly [number, number],
	{ year, value }: YearValue
): Diagnostic {
	const show = (one: number): Bilingual => ({
		vi: formatValue(one, limits.display, limits.unit, 'vi'),
		en: formatValue(one, limits.display, limits.unit, 'en')
	});
	const values = { label: limits.label, year, value: show(value), low: show(low), high: show(high) };
	return diagnoseAnalysis(code, values, { id: limits.id, year });
}
