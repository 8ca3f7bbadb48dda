import {
	isAccessorNode,
	isFunctionNode,
	isIndexNode,
	isOperatorNode,
	isParenthesisNode,
	isSymbolNode,
	type MathNode,
	type OperatorNode,
	type OperatorNodeFn,
	type OperatorNodeOp
} from 'mathjs/number';
import type { BinaryOperator, UnaryOperator } from '../types';

/** An operator of mathjs, known or not. */
export type AnyOperatorNode = OperatorNode<OperatorNodeOp, OperatorNodeFn>;

const UNARY: ReadonlyMap<string, UnaryOperator> = new Map([
	['unaryMinus', '-'],
	['not', 'not']
]);
const BINARY: ReadonlyMap<string, BinaryOperator> = new Map([
	['add', '+'],
	['subtract', '-'],
	['multiply', '*'],
	['divide', '/'],
	['pow', '^'],
	['smaller', '<'],
	['smallerEq', '<='],
	['larger', '>'],
	['largerEq', '>='],
	['equal', '=='],
	['unequal', '!='],
	['and', 'and'],
	['or', 'or']
]);

/** The sign of an operator with one operand, where the language has it. */
export function unaryOf(node: AnyOperatorNode): UnaryOperator | undefined {
	return node.args.length === 1 ? UNARY.get(node.fn) : undefined;
}

/** The sign of an operator with two operands, where the language has it and it was written out. */
export function binaryOf(node: AnyOperatorNode): BinaryOperator | undefined {
	return node.args.length === 2 && !node.implicit ? BINARY.get(node.fn) : undefined;
}

/** Whether every node of a tree is of the closed set that gets through: names, brackets, operators, calls and members of names. */
export function hasOnlyKnownNodes(tree: MathNode): boolean {
	return tree.filter((node) => !isKnown(node)).length === 0;
}

function isKnown(node: MathNode): boolean {
	if (isOperatorNode(node)) return unaryOf(node) !== undefined || binaryOf(node) !== undefined;
	if (isFunctionNode(node)) return isSymbolNode(node.fn) || isAccessorNode(node.fn);
	if (isAccessorNode(node)) return isSymbolNode(node.object) && !node.optionalChaining;
	if (isIndexNode(node)) return !node.dotNotation;
	return isSymbolNode(node) || isParenthesisNode(node);
}
