import type { Bilingual } from '$lib/base';
import { planText, slotIndex, type ExtraName, type Plan } from '$lib/engine';
import { compareUnits, readUnit, type Display, type ModelDefinition, type Unit } from '$lib/model';
import type { CompiledTarget, TargetFacts } from '../compile/types';
import { seriesFacts } from '../compile/series-facts';
import { measureText } from './measure-text';
import { reasonTexts } from './reasons';

/** A target with its measure as a text planned on `plan`; where that cannot be, with the reason why. */
export function compileTarget(target: TargetFacts, plan: Plan, model: ModelDefinition): CompiledTarget {
	const facts = target.series === undefined ? undefined : seriesFacts(model, target.series);
	const slot = target.series === undefined ? undefined : slotIndex(plan, target.series);
	const display = displayOf(target, facts?.display);
	const bare = { facts: target, display, slot, measure: undefined, extras: [], factor: 1 };
	if (target.measure === 'text') return { ...bare, blocked: target.reason ?? reasonTexts.notNumeric };
	const missing = missingSeries(target, plan, model);
	if (missing !== undefined) return { ...bare, blocked: missing };
	const text = measureText(target, facts?.unit ?? '');
	if (text === undefined) return { ...bare, blocked: reasonTexts.incomplete };
	const outside = [target.from, target.year].find((year) => year !== undefined && (year < plan.firstYear || year > plan.lastYear));
	if (outside !== undefined) return { ...bare, blocked: reasonTexts.outsideRun(outside, plan.firstYear, plan.lastYear) };
	const extras = extrasOf(target);
	const planned = planText(plan, text, extras);
	if (!planned.ok) return { ...bare, blocked: planned.diagnostics[0]?.message ?? reasonTexts.incomplete };
	const factor = factorOf(target, planned.value.unit);
	if (factor === undefined) return { ...bare, blocked: reasonTexts.otherUnit(target.unit ?? '', facts?.unit ?? '') };
	return { ...bare, measure: planned.value, extras, factor, blocked: undefined };
}

/** The reason that names what the pack lacks, where a series of the target is not in the plan. */
function missingSeries(target: TargetFacts, plan: Plan, model: ModelDefinition): Bilingual | undefined {
	for (const id of [target.series, target.denominator]) {
		if (id === undefined || slotIndex(plan, id) !== undefined) continue;
		const because = plan.unavailable.find((one) => one.id === id)?.because ?? [];
		const labels = (because.length === 0 ? [id] : because).map((one) => seriesFacts(model, one)?.label ?? { vi: one, en: one });
		return reasonTexts.missingData(labels);
	}
	return undefined;
}

/** The number looked for by `first_year`, under the name the text uses. */
function extrasOf(target: TargetFacts): readonly ExtraName[] {
	if (target.measure !== 'first-year' || typeof target.value !== 'number') return [];
	return [{ name: `target_${target.id}`, unit: target.unit ?? 'share', price: target.price ?? 'none', values: target.value }];
}

/**
 * What turns the measure's unit into the target's: m USD summed against a target in bn USD is 0.001. `undefined` where the two
 * do not measure the same thing.
 */
function factorOf(target: TargetFacts, unit: Unit | undefined): number | undefined {
	if (target.unit === undefined || unit === undefined || target.measure === 'first-year') return 1;
	const asked = readUnit(target.unit, target.price ?? 'none');
	if (asked === undefined) return undefined;
	const difference = compareUnits(unit, asked);
	return difference === 'same' || difference === 'scale' ? unit.scale / asked.scale : undefined;
}

/**
 * How values of a target are shown: as its series is, for growth rates as per cent; one digit finer than printed at most, so that
 * "149,5" does not read as a missed "150".
 */
function displayOf(target: TargetFacts, ofSeries: Display | undefined): Display | undefined {
	const isRate = target.unit === 'share';
	const as = isRate ? (ofSeries?.as === 'per-mille' ? 'per-mille' : 'percent') : 'number';
	const usual = ofSeries?.as === as ? ofSeries.decimals : isRate ? 2 : 1;
	if (target.printed === undefined) return { as, decimals: usual };
	const shift = as === 'percent' ? 2 : as === 'per-mille' ? 3 : 0;
	const digits = Math.max(0, Math.round(-Math.log10(target.printed)) - shift);
	return { as, decimals: Math.max(digits, Math.min(usual, digits + 1)) };
}
