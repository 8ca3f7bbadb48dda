import { assertDefined, assertNever, type Bilingual, type Diagnostic, type DiagnosticValues, type Span } from '$lib/base';
import { BUILTINS, type Builtin } from '../builtins';
import { diagnoseName, type NameCode } from '../diagnostics/names';
import { placeIn, type FormulaSource } from '../diagnostics/place-in';
import { dimensionsOf, type NameTable } from '../names/name-table';
import { runningDimensions, withLetters } from '../names/running-dimensions';
import type { Expression, IndexExpression, NamedQuantity, PlanDimension } from '../types';
import { suggestName } from './suggest';

type Reference = Extract<Expression, { kind: 'reference' }>;
type Call = Extract<Expression, { kind: 'call' }>;

/** Where in a formula the walk is: what is bound here, and whether functions over years may stand here. */
interface Scope {
	readonly table: NameTable;
	/** Letters of the left side and of sums around this place. */
	readonly bound: ReadonlySet<string>;
	/** Ids of dimensions that names without brackets run over here. */
	readonly running: ReadonlySet<string>;
	readonly overYears: 'allowed' | 'refused' | 'inside';
	readonly report: (code: NameCode, values: DiagnosticValues, span: Span) => void;
}

/**
 * What is wrong with the names, brackets and calls of a formula.
 *
 * `bound` holds the letters that the left side (or a condition) binds; `overYears` says whether the functions that look across years
 * may be used, as they may in texts.
 */
export function checkNames(
	expression: Expression,
	source: FormulaSource,
	options: { readonly table: NameTable; readonly bound: ReadonlySet<string>; readonly overYears: boolean }
): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	visit(expression, {
		table: options.table,
		bound: options.bound,
		running: new Set(),
		overYears: options.overYears ? 'allowed' : 'refused',
		report: (code, values, span) => found.push(diagnoseName(code, values, placeIn(source, span)))
	});
	return found;
}

function visit(node: Expression, scope: Scope): void {
	switch (node.kind) {
		case 'number':
		case 'undefined':
			return;
		case 'reference':
			visitReference(node, scope);
			return;
		case 'call':
			visitCall(node, scope);
			return;
		case 'unary':
			visit(node.arg, scope);
			return;
		case 'binary':
			visit(node.left, scope);
			visit(node.right, scope);
			return;
		default:
			assertNever(node);
	}
}

function visitReference(node: Reference, scope: Scope): void {
	const quantity = scope.table.names.get(node.name);
	if (quantity === undefined) {
		scope.report('unknown-name', { name: node.name, suggestion: suggestName(node.name, scope.table.names.keys()) }, node.span);
		return;
	}
	const dimensions = dimensionsOf(quantity, scope.table);
	if (node.index === undefined) {
		const runs = dimensions.every((dimension) => scope.running.has(dimension.id));
		if (!runs) scope.report('missing-brackets', { name: node.name, usage: withBrackets(quantity, dimensions) }, node.span);
	} else if (node.index.length !== dimensions.length) {
		const need = indicesNeeded(dimensions.length, node.index.length);
		scope.report('wrong-index-count', { name: node.name, need, usage: withBrackets(quantity, dimensions) }, node.span);
	} else {
		node.index.forEach((entry, at) => visitIndex(node.name, entry, assertDefined(dimensions[at], 'dimension'), scope));
	}
}

function indicesNeeded(expected: number, given: number): Bilingual {
	if (expected === 0)
		return { vi: 'không chia thành các thành phần nên không kèm ngoặc vuông', en: 'has no members and takes no square brackets' };
	return {
		vi: `cần ${expected} thành phần trong ngoặc vuông, ở đây có ${given}`,
		en: `needs ${expected} ${expected === 1 ? 'member' : 'members'} in its square brackets; ${given} ${given === 1 ? 'is' : 'are'} given`
	};
}

function visitIndex(name: string, entry: IndexExpression, dimension: PlanDimension, scope: Scope): void {
	const members = dimension.members.slice(0, 6).join(', ') + (dimension.members.length > 6 ? ', …' : '');
	if (entry.name === dimension.index) {
		if (!scope.bound.has(entry.name)) scope.report('unbound-index', { name, letter: entry.name, members }, entry.span);
	} else if (!dimension.members.includes(entry.name)) {
		scope.report('no-such-member', { name, dimension: dimension.id, member: entry.name, letter: dimension.index, members }, entry.span);
	} else if (entry.offset !== 0) {
		scope.report('offset-on-member', { member: entry.name, letter: dimension.index }, entry.span);
	}
}

function visitCall(node: Call, scope: Scope): void {
	const builtin = BUILTINS.get(node.name);
	if (builtin === undefined) {
		scope.report('unknown-function', { name: node.name, suggestion: suggestName(node.name, BUILTINS.keys()) }, node.span);
		for (const arg of node.args) visit(arg, scope);
	} else if (!arityFits(builtin, node.args.length)) {
		const values = { name: node.name, expected: arityText(builtin), given: node.args.length, usage: builtin.usage };
		scope.report('wrong-argument-count', values, node.span);
	} else if (builtin.kind === 'over-years') {
		visitOverYears(node, builtin, scope);
	} else if (node.name === 'sum') {
		visitSum(node, scope);
	} else {
		if (node.name === 'base') visitBase(node, scope);
		for (const arg of node.args) visit(arg, scope);
	}
}

function visitSum(node: Call, scope: Scope): void {
	const body = assertDefined(node.args[0], 'argument of sum');
	const running = runningDimensions(body, scope.table, scope.bound);
	const inside = { ...scope, bound: withLetters(scope.bound, running), running: new Set(running.map((dimension) => dimension.id)) };
	let faults = 0;
	visit(body, {
		...inside,
		report: (code, values, span) => {
			faults += 1;
			scope.report(code, values, span);
		}
	});
	// With a misspelt name inside, nothing is known of the dimensions that were meant.
	if (running.length === 0 && faults === 0) scope.report('sum-over-nothing', {}, node.span);
}

function visitBase(node: Call, scope: Scope): void {
	const [arg] = node.args;
	// A name given beside the model has no base year of its own.
	const isExtra = arg?.kind === 'reference' && scope.table.names.get(arg.name)?.kind === 'extra';
	if (arg?.kind !== 'reference' || arg.lag !== 0 || isExtra) scope.report('base-needs-name', {}, node.span);
}

function visitOverYears(node: Call, builtin: Builtin, scope: Scope): void {
	if (scope.overYears === 'refused') return scope.report('over-years-in-equation', { name: node.name }, node.span);
	if (scope.overYears === 'inside') return scope.report('nested-over-years', { name: node.name }, node.span);
	const years = new Set(builtin.years?.positions);
	node.args.forEach((arg, at) => {
		if (!years.has(at)) visit(arg, { ...scope, overYears: 'inside' });
		else if (arg.kind !== 'number') scope.report('year-literal-needed', { name: node.name, usage: builtin.usage }, arg.span);
	});
}

function arityFits({ arity }: Builtin, count: number): boolean {
	return count >= arity.min && (arity.max === undefined || count <= arity.max);
}

function arityText({ arity }: Builtin): Bilingual {
	if (arity.max === undefined) return { vi: `ít nhất ${arity.min}`, en: `at least ${arity.min}` };
	return { vi: String(arity.min), en: String(arity.min) };
}

function withBrackets(quantity: NamedQuantity, dimensions: readonly PlanDimension[]): string {
	return dimensions.length === 0 ? quantity.id : `${quantity.id}[${dimensions.map((dimension) => dimension.index).join(', ')}]`;
}
