import { assertDefined, assertNever } from '$lib/base';
import type { SeriesId } from '$lib/model';
import { applyBinary, applyUnary } from '../arithmetic/operators';
import { dimensionsOf, type NameTable } from '../names/name-table';
import { runningDimensions } from '../names/running-dimensions';
import { memberTuples, seriesIdAt } from '../names/series';
import type { Expression, NamedQuantity, PlanDimension, PlanNode, SlotIndex } from '../types';

type Reference = Extract<Expression, { kind: 'reference' }>;

/** What names stand for at one place of a formula. Positions count members of a dimension from 0. */
export interface ResolveScope {
	readonly table: NameTable;
	/** Position of each bound letter. */
	readonly letters: ReadonlyMap<string, number>;
	/** Position by dimension id, for names without brackets inside a sum. */
	readonly running: ReadonlyMap<string, number>;
	/** Slot of a series; `undefined` for one that does not take part. */
	readonly slotOf: (id: SeriesId) => SlotIndex | undefined;
}

/**
 * An expression with names resolved to slots, sums written out from left to right, and constant parts worked out.
 *
 * An offset beyond the end of its dimension, and a series that does not take part, resolve to `undefined`.
 * @throws Error when the expression has not passed the check.
 */
export function resolveExpression(expression: Expression, scope: ResolveScope): PlanNode {
	switch (expression.kind) {
		case 'number':
			return numberNode(expression.value);
		case 'undefined':
			return { op: 'undefined' };
		case 'reference':
			return resolveReference(expression, scope);
		case 'call':
			return resolveCall(expression, scope);
		case 'unary':
			return unaryNode(expression.op, resolveExpression(expression.arg, scope));
		case 'binary':
			return binaryNode(expression.op, resolveExpression(expression.left, scope), resolveExpression(expression.right, scope));
		default:
			return assertNever(expression);
	}
}

function resolveReference(reference: Reference, scope: ResolveScope): PlanNode {
	const quantity = quantityOf(reference, scope);
	const { lag, span } = reference;
	if (quantity.kind === 'extra') return { op: 'extra', name: quantity.id, lag, span };
	const slot = slotOf(reference, quantity, scope);
	if (slot === undefined) return { op: 'undefined' };
	return { op: 'load', slot, lag: quantity.kind === 'constant' ? 0 : lag, span };
}

function resolveCall(call: Extract<Expression, { kind: 'call' }>, scope: ResolveScope): PlanNode {
	if (call.name === 'sum') return resolveSum(assertDefined(call.args[0], 'argument of sum'), scope);
	if (call.name === 'base') return resolveBase(assertDefined(call.args[0], 'argument of base'), scope);
	return { op: 'call', builtin: call.name, args: call.args.map((arg) => resolveExpression(arg, scope)) };
}

function resolveBase(arg: Expression, scope: ResolveScope): PlanNode {
	if (arg.kind !== 'reference') throw new Error(`base(...) of a ${arg.kind} got through the check`);
	const quantity = quantityOf(arg, scope);
	const slot = slotOf(arg, quantity, scope);
	if (slot === undefined) return { op: 'undefined' };
	return quantity.kind === 'constant' ? { op: 'load', slot, lag: 0, span: arg.span } : { op: 'base', slot, span: arg.span };
}

function resolveSum(body: Expression, scope: ResolveScope): PlanNode {
	const running = runningDimensions(body, scope.table, new Set(scope.letters.keys()));
	const terms = memberTuples(running.map((dimension) => dimension.members.length)).map((tuple) =>
		resolveExpression(body, scopeAt(scope, running, tuple))
	);
	const [first, ...rest] = terms;
	return rest.reduce((total: PlanNode, term) => binaryNode('+', total, term), first ?? numberNode(0));
}

function scopeAt(scope: ResolveScope, running: readonly PlanDimension[], tuple: readonly number[]): ResolveScope {
	const positions = running.map((dimension, at) => [dimension, assertDefined(tuple[at], 'position')] as const);
	return {
		...scope,
		letters: new Map([...scope.letters, ...positions.map(([dimension, at]) => [dimension.index, at] as const)]),
		running: new Map(positions.map(([dimension, at]) => [dimension.id, at]))
	};
}

function slotOf(reference: Reference, quantity: NamedQuantity, scope: ResolveScope): SlotIndex | undefined {
	const members = dimensionsOf(quantity, scope.table).map((dimension, at) => positionOf(reference, dimension, at, scope));
	const isInside = dimensionsOf(quantity, scope.table).every((dimension, at) => dimension.members[members[at] ?? -1] !== undefined);
	return isInside ? scope.slotOf(seriesIdAt(quantity, members, scope.table)) : undefined;
}

function positionOf(reference: Reference, dimension: PlanDimension, at: number, scope: ResolveScope): number {
	if (reference.index === undefined)
		return assertDefined(scope.running.get(dimension.id), `${reference.name} without brackets outside a sum`);
	const entry = assertDefined(reference.index[at], 'entry in brackets');
	if (entry.name !== dimension.index) return dimension.members.indexOf(entry.name);
	return assertDefined(scope.letters.get(entry.name), `letter ${entry.name}`) + entry.offset;
}

function quantityOf(reference: Reference, scope: ResolveScope): NamedQuantity {
	return assertDefined(scope.table.names.get(reference.name), `name ${reference.name}`);
}

function numberNode(value: number): PlanNode {
	// Plain data has no negative zero: JSON would drop its sign.
	return Number.isFinite(value) ? { op: 'number', value: value + 0 } : { op: 'undefined' };
}

// Worked out with the operators of a run, so that folding changes no bit.
function unaryNode(operator: Extract<PlanNode, { op: 'unary' }>['operator'], arg: PlanNode): PlanNode {
	return arg.op === 'number' ? numberNode(applyUnary(operator, arg.value)) : { op: 'unary', operator, arg };
}

function binaryNode(operator: Extract<PlanNode, { op: 'binary' }>['operator'], left: PlanNode, right: PlanNode): PlanNode {
	if (left.op === 'number' && right.op === 'number') return numberNode(applyBinary(operator, left.value, right.value));
	return { op: 'binary', operator, left, right };
}
