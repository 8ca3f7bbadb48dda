import { assertNever, type Diagnostic, type Place } from '$lib/base';
import { BUILTINS, type Plan, type PlanNode } from '$lib/engine';
import { diagnoseFormula } from './diagnostics';

/** A value that an expression reads: a series or other name, and the calendar year. */
interface ReadValue {
	readonly name: string;
	readonly year: number;
}

/** How values of names are looked up. */
export interface ValueSource {
	readonly plan: Plan;
	readonly valueOf: (name: string, year: number) => number | undefined;
}

/**
 * Why an expression has no value in some years: the first name it reads that has none there, or else the arithmetic itself.
 * @param years calendar years without a value, rising; for a text that chooses its own years, any one.
 */
export function whyMissing(
	body: PlanNode,
	years: readonly number[],
	source: ValueSource,
	place: { readonly name: string; readonly where: Place }
): Diagnostic {
	const reads = years.flatMap((year) => readsIn(body, year, source.plan));
	const gaps = reads.filter(({ name, year }) => source.valueOf(name, year) === undefined);
	const [first] = gaps;
	const where = { ...place.where, ...(years[0] === undefined ? {} : { year: years[0] }) };
	if (first === undefined) return diagnoseFormula('value-not-finite', { name: place.name, years: yearsText(years) }, where);
	const missing = [...new Set(gaps.filter(({ name }) => name === first.name).map(({ year }) => year))].toSorted((a, b) => a - b);
	return diagnoseFormula('value-missing', { name: first.name, years: yearsText(missing) }, { ...where, year: first.year });
}

/** Years as ranges: `2021–2025, 2030`. */
export function yearsText(years: readonly number[]): string {
	const ranges: [number, number][] = [];
	for (const year of years) {
		const last = ranges.at(-1);
		if (last?.[1] === year - 1) last[1] = year;
		else ranges.push([year, year]);
	}
	return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

function readsIn(node: PlanNode, year: number, plan: Plan): readonly ReadValue[] {
	switch (node.op) {
		case 'number':
		case 'undefined':
			return [];
		case 'load':
			return [{ name: plan.slots[node.slot]?.id ?? '', year: year - node.lag }];
		case 'base':
			return [{ name: plan.slots[node.slot]?.id ?? '', year: plan.firstYear }];
		case 'extra':
			return [{ name: node.name, year: year - node.lag }];
		case 'unary':
			return readsIn(node.arg, year, plan);
		case 'binary':
			return [...readsIn(node.left, year, plan), ...readsIn(node.right, year, plan)];
		case 'call':
			return yearsRead(node, year).flatMap((one) => node.args.flatMap((arg) => readsIn(arg, one, plan)));
		default:
			return assertNever(node);
	}
}

/** Years in which a call reads its arguments. */
function yearsRead({ builtin, args }: PlanNode & { readonly op: 'call' }, year: number): readonly number[] {
	const positions = BUILTINS.get(builtin)?.years?.positions;
	if (positions === undefined) return [year];
	const written = positions.flatMap((at) => {
		const arg = args[at];
		return arg?.op === 'number' ? [arg.value] : [];
	});
	const [from, to] = written;
	if (from === undefined || to === undefined || builtin === 'cagr') return written;
	return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}
