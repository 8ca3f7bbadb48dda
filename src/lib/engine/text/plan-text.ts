import { failure, hasErrors, success, type Diagnostic, type Place, type Result } from '$lib/base';
import type { EquationText, SeriesId } from '$lib/model';
import { checkNames } from '../check/check-names';
import { typeOf } from '../check/check-equation';
import { checkSize } from '../check/formula-size';
import type { FormulaSource } from '../diagnostics/place-in';
import { nameTableOfPlan, type NameTable } from '../names/name-table';
import { parseExpression } from '../parse';
import { slotIndex } from '../plan/slots';
import { readsOf } from '../resolve/node-reads';
import { resolveExpression } from '../resolve/resolve-expression';
import type { Expression, ExtraName, Plan, PlanNode, SlotIndex, TextPlan } from '../types';
import { checkYears } from './check-years';
import { isPerYear } from './is-per-year';
import { notAvailable } from './not-available';

/**
 * A text made ready to be evaluated on finished runs of a plan: a target's measure, a calibration's goal, a live number.
 *
 * It may use the functions that look across years, whose years are numbers within the run. A name given beside the model hides
 * one of the model.
 * @param extras names it may use besides the model's; their values are taken when it is evaluated.
 */
export function planText(plan: Plan, text: EquationText | string, extras: readonly ExtraName[] = []): Result<TextPlan> {
	const source = typeof text === 'string' ? { text, where: {} satisfies Place } : text;
	const parsed = parseExpression(source.text, source.where);
	if (!parsed.ok) return parsed;
	const table = tableFor(plan, extras);
	const bound: ReadonlySet<string> = new Set();
	const names = [
		...checkNames(parsed.value, source, { table, bound, overYears: true }),
		...checkYears(parsed.value, source, plan),
		...checkSize(parsed.value, source, { table, bound, copies: 1 })
	];
	if (hasErrors(names)) return failure([...parsed.diagnostics, ...names]);
	return resolveText(parsed.value, source, { plan, table, diagnostics: [...parsed.diagnostics, ...names] });
}

function resolveText(
	expression: Expression,
	source: FormulaSource,
	{ plan, table, diagnostics }: { readonly plan: Plan; readonly table: NameTable; readonly diagnostics: readonly Diagnostic[] }
): Result<TextPlan> {
	const missing = new Set<SeriesId>();
	const slotOf = (id: SeriesId): SlotIndex | undefined => {
		const slot = slotIndex(plan, id);
		if (slot === undefined) missing.add(id);
		return slot;
	};
	const body = resolveExpression(expression, { table, letters: new Map(), running: new Map(), slotOf });
	const { type, diagnostics: units } = typeOf(expression, source, table);
	const found = [...diagnostics, ...[...missing].map((id) => notAvailable(plan, id, source, expression)), ...units];
	if (hasErrors(found)) return failure(found);
	return success(
		{
			text: source.text,
			body,
			reads: slotsRead(body),
			perYear: isPerYear(body),
			...(type.kind === 'quantity' ? { unit: type.unit } : {}),
			diagnostics: found
		},
		found
	);
}

function tableFor(plan: Plan, extras: readonly ExtraName[]): NameTable {
	const own = nameTableOfPlan(plan, []);
	const given = extras.map(({ name, unit, price }) => [name, { id: name, kind: 'extra', dims: [], unit, price }] as const);
	return { ...own, names: new Map([...own.names, ...given]) };
}

function slotsRead(body: PlanNode): readonly SlotIndex[] {
	const slots = new Set(readsOf(body).map((read) => read.slot));
	return [...slots].sort((a, b) => a - b);
}
