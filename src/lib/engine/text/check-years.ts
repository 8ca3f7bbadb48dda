import { assertNever, type Diagnostic } from '$lib/base';
import { BUILTINS } from '../builtins';
import { placeIn, type FormulaSource } from '../diagnostics/place-in';
import { diagnoseRun } from '../diagnostics/run';
import type { Expression, Plan } from '../types';

type Call = Extract<Expression, { kind: 'call' }>;
type Written = Extract<Expression, { kind: 'number' }>;

/** Years written in a text that lie outside the plan's, or stand the wrong way round. */
export function checkYears(node: Expression, source: FormulaSource, plan: Plan): readonly Diagnostic[] {
	switch (node.kind) {
		case 'number':
		case 'undefined':
		case 'reference':
			return [];
		case 'call':
			return [...checkCall(node, source, plan), ...node.args.flatMap((arg) => checkYears(arg, source, plan))];
		case 'unary':
			return checkYears(node.arg, source, plan);
		case 'binary':
			return [...checkYears(node.left, source, plan), ...checkYears(node.right, source, plan)];
		default:
			return assertNever(node);
	}
}

function checkCall(call: Call, source: FormulaSource, plan: Plan): readonly Diagnostic[] {
	const builtin = BUILTINS.get(call.name);
	const years = (builtin?.years?.positions ?? []).map((at) => call.args[at]).filter((arg): arg is Written => arg?.kind === 'number');
	const outside = years.filter(({ value }) => !Number.isInteger(value) || value < plan.firstYear || value > plan.lastYear);
	if (outside.length > 0) {
		return outside.map(({ value, span }) =>
			diagnoseRun('year-outside-run', { year: value, first: plan.firstYear, last: plan.lastYear }, placeIn(source, span))
		);
	}
	const [from, to] = years;
	if (builtin === undefined || from === undefined || to === undefined) return [];
	const fits = from.value < to.value || (builtin.years?.mayBeEqual === true && from.value === to.value);
	const values = { name: call.name, from: from.value, to: to.value, usage: builtin.usage };
	return fits ? [] : [diagnoseRun('years-reversed', values, placeIn(source, call.span))];
}
