import { assertDefined, assertNever } from '$lib/base';
import { applyBinary, applyUnary } from '../../arithmetic/operators';
import { BUILTINS } from '../../builtins';
import type { BinaryOperator, PlanNode, SlotIndex } from '../../types';
import { MATH } from '../math/functions';
import type { Graph, NodeId } from './graph';
import { largestOf, smallestOf } from './extremes';

/** What expressions of one phase of a run are lowered with. */
export interface Lowering {
	readonly graph: Graph;
	/** Whether math functions of several draws are written out as vectors; plain code calls them. */
	readonly vectors: boolean;
	readonly read: (slot: SlotIndex, lag: number | 'base') => NodeId;
	/** What has been lowered in this phase, so that conditions nested in conditions are not gone through again and again. */
	readonly done: Map<PlanNode, NodeId>;
}

/** A condition as truths per lane: whether it holds, and where it is undefined, whatever it says there. */
interface Condition {
	readonly holds: NodeId;
	/** Absent where it is defined for certain. */
	readonly undefined?: NodeId;
}

const COMPARISONS = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge', '==': 'eq', '!=': 'ne' } as const;

/** Node that gives the value of an expression; the operations of `evaluateNode`, in its order. */
export function lower(node: PlanNode, to: Lowering): NodeId {
	const known = to.done.get(node);
	if (known !== undefined) return known;
	const id = lowerNode(node, to);
	to.done.set(node, id);
	return id;
}

function lowerNode(node: PlanNode, to: Lowering): NodeId {
	switch (node.op) {
		case 'number':
			return to.graph.number(node.value);
		case 'undefined':
			return to.graph.number(NaN);
		case 'load':
			return to.read(node.slot, node.lag);
		case 'base':
			return to.read(node.slot, 'base');
		case 'unary':
			return isLogical(node) ? conditionValue(node, to) : negative(lower(node.arg, to), to);
		case 'binary':
			return isLogical(node) ? conditionValue(node, to) : arithmetic(node, to);
		case 'call':
			return lowerCall(node, to);
		case 'extra':
			throw new Error(`${node.name} is no name of the model`);
		default:
			return assertNever(node);
	}
}

function arithmetic({ operator, left: leftNode, right: rightNode }: Extract<PlanNode, { op: 'binary' }>, to: Lowering): NodeId {
	const { graph } = to;
	const [a, b] = [lower(leftNode, to), lower(rightNode, to)];
	const [left, right] = [numberOf(graph, a), numberOf(graph, b)];
	if (left !== undefined && right !== undefined) return graph.number(applyBinary(operator, left, right));
	if (isUndefined(left) || isUndefined(right)) return graph.number(NaN);
	switch (operator) {
		case '+':
			return graph.of('add', a, b);
		case '-':
			return graph.of('sub', a, b);
		case '*':
			return graph.of('mul', a, b);
		case '/':
			return graph.finite(graph.of('div', a, b));
		case '^':
			return mathCall('pow', [a, b], to);
		default:
			throw new Error(`${operator} is no arithmetic`);
	}
}

function negative(arg: NodeId, { graph }: Lowering): NodeId {
	const value = numberOf(graph, arg);
	return value === undefined ? graph.of('neg', arg) : graph.number(applyUnary('-', value));
}

/** A function of the module's own: written out for vectors, called where all draws share the value or lanes are single. */
function mathCall(name: 'exp' | 'log' | 'pow', args: readonly NodeId[], { graph, vectors }: Lowering): NodeId {
	const isCommon = args.every((arg) => graph.isUniform(arg));
	return vectors && !isCommon ? MATH[name](graph, args, name) : graph.add({ op: 'call', args, kind: 'number', name });
}

function lowerCall({ builtin, args }: Extract<PlanNode, { op: 'call' }>, to: Lowering): NodeId {
	const { interpret, wasm } = assertDefined(BUILTINS.get(builtin), `builtin ${builtin}`);
	const place = assertDefined(wasm, `WebAssembly of ${builtin}`);
	if (place.name === 'select') return choice(args, to);
	const { graph } = to;
	const values = args.map((arg) => lower(arg, to));
	const known = values.flatMap((value) => numberOf(graph, value) ?? []);
	if (known.length === values.length) return graph.number(applyKnown(interpret, known));
	if (known.some(Number.isNaN)) return graph.number(NaN);
	const [first, ...rest] = values;
	const one = assertDefined(first, `argument of ${builtin}`);
	switch (place.name) {
		case 'min':
			return rest.reduce((least, value) => smallestOf(graph, least, value), one);
		case 'max':
			return rest.reduce((most, value) => largestOf(graph, most, value), one);
		case 'abs':
		case 'sqrt':
			return graph.of(place.name, one);
		case 'exp':
		case 'log':
			return mathCall(place.name, values, to);
		default:
			return assertNever(place.name);
	}
}

function applyKnown(interpret: NonNullable<ReturnType<typeof BUILTINS.get>>['interpret'], known: readonly number[]): number {
	const [first = NaN, ...rest] = known;
	switch (interpret.form) {
		case 'map':
			return interpret.apply(first);
		case 'fold':
			return rest.reduce((result, value) => interpret.apply(result, value), first);
		default:
			throw new Error(`${interpret.form} of numbers`);
	}
}

/** `if`: both values computed and one taken, lane by lane; with a condition common to all draws, only the one that is needed. */
function choice([when, yes, no]: readonly PlanNode[], to: Lowering): NodeId {
	const { graph } = to;
	const [condition, ...values] = [when, yes, no].map((arg) => assertDefined(arg, 'argument of if'));
	const [a, b] = values.map((value) => lower(value, to));
	const [ifTrue, ifFalse] = [assertDefined(a, 'yes'), assertDefined(b, 'no')];
	const value = lower(assertDefined(condition, 'condition'), to);
	const known = numberOf(graph, value);
	if (known !== undefined) return Number.isNaN(known) ? value : known === 0 ? ifFalse : ifTrue;
	const isCommon = graph.isUniform(value) && !(graph.isUniform(ifTrue) && graph.isUniform(ifFalse));
	if (isCommon && to.vectors) return commonChoice(graph, value, [ifTrue, ifFalse]);
	const { holds, undefined: missing } = toCondition(assertDefined(condition, 'condition'), to);
	const chosen = graph.select(holds, ifTrue, ifFalse);
	return missing === undefined ? chosen : graph.undefinedWhere(chosen, missing);
}

/** The difference of a condition from itself is 0 or NaN, the same for all draws. */
function commonChoice(graph: Graph, condition: NodeId, [yes, no]: readonly [NodeId, NodeId]): NodeId {
	const chosen = graph.add({ op: 'branch', args: [condition, yes, no], kind: 'number' });
	const missing = graph.of('sub', condition, condition);
	return graph.toNumber(graph.integer('bitOr', graph.toBits(chosen), graph.toBits(missing)));
}

/** A condition as a number: 1, 0 or NaN. */
function conditionValue(node: Logical, to: Lowering): NodeId {
	const { graph } = to;
	const parts = node.op === 'unary' ? [node.arg] : [node.left, node.right];
	const known = parts.map((part) => numberOf(graph, lower(part, to)));
	if (known.some(isUndefined)) return graph.number(NaN);
	const [left, right] = known;
	if (node.op === 'unary' && left !== undefined) return graph.number(applyUnary(node.operator, left));
	if (node.op === 'binary' && left !== undefined && right !== undefined) return graph.number(applyBinary(node.operator, left, right));
	const { holds, undefined: missing } = toCondition(node, to);
	const value = graph.select(holds, graph.number(1), graph.number(0));
	return missing === undefined ? value : graph.undefinedWhere(value, missing);
}

function toCondition(node: PlanNode, to: Lowering): Condition {
	const { graph } = to;
	if (!isLogical(node)) {
		const value = lower(node, to);
		return { holds: graph.compare('ne', value, graph.number(0)), ...undefinedIn(graph, [value]) };
	}
	if (node.op === 'unary') {
		const inner = toCondition(node.arg, to);
		return { ...inner, holds: graph.not(inner.holds) };
	}
	if (node.operator === 'and' || node.operator === 'or') {
		const [left, right] = [toCondition(node.left, to), toCondition(node.right, to)];
		return { holds: graph.join(node.operator, left.holds, right.holds), ...either(graph, left.undefined, right.undefined) };
	}
	const [left, right] = [lower(node.left, to), lower(node.right, to)];
	return { holds: graph.compare(COMPARISONS[node.operator], left, right), ...undefinedIn(graph, [left, right]) };
}

type Comparison = keyof typeof COMPARISONS;
type Logical =
	| { readonly op: 'unary'; readonly operator: 'not'; readonly arg: PlanNode }
	| { readonly op: 'binary'; readonly operator: Comparison | 'and' | 'or'; readonly left: PlanNode; readonly right: PlanNode };

function isLogical(node: PlanNode): node is Logical {
	if (node.op === 'unary') return node.operator === 'not';
	return node.op === 'binary' && isLogicalOperator(node.operator);
}

function isLogicalOperator(operator: BinaryOperator): boolean {
	return operator in COMPARISONS || operator === 'and' || operator === 'or';
}

/** Where one of some values is undefined; nothing where they are all known numbers. */
function undefinedIn(graph: Graph, values: readonly NodeId[]): { readonly undefined?: NodeId } {
	return values
		.filter((value) => numberOf(graph, value) === undefined || isUndefined(numberOf(graph, value)))
		.map((value) => graph.compare('ne', value, value))
		.reduce<{ readonly undefined?: NodeId }>((found, truth) => either(graph, found.undefined, truth), {});
}

function either(graph: Graph, left: NodeId | undefined, right: NodeId | undefined): { readonly undefined?: NodeId } {
	if (left === undefined) return right === undefined ? {} : { undefined: right };
	return { undefined: right === undefined ? left : graph.join('or', left, right) };
}

function numberOf(graph: Graph, id: NodeId): number | undefined {
	const node = graph.node(id);
	return node.op === 'number' ? node.value : undefined;
}

function isUndefined(value: number | undefined): boolean {
	return value !== undefined && Number.isNaN(value);
}
