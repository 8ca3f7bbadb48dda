import type { Diagnostic } from '$lib/base';
import { diagnoseModel } from '../diagnostics/model';
import { dimensionsOf, type NameTable } from '../names/name-table';
import type { Equation, NamedQuantity, PlanDimension } from '../types';
import { suggestName } from './suggest';

/** Where an equation stands: as the equation of a variable, as that of some of its members, or among those that replace others. */
export type EquationRole =
	| { readonly kind: 'whole'; readonly variable: string }
	| { readonly kind: 'member'; readonly variable: string }
	| { readonly kind: 'replacement' };

/** What is wrong with the left side of an equation, given where it stands. */
export function checkLeftSide(equation: Equation, role: EquationRole, table: NameTable): readonly Diagnostic[] {
	const where = { ...equation.where, text: equation.text, span: leftSpan(equation) };
	const quantity = table.names.get(role.kind === 'replacement' ? equation.name : role.variable);
	if (quantity?.kind !== 'variable') {
		const variables = [...table.names.values()].filter((one) => one.kind === 'variable').map((one) => one.id);
		return [diagnoseModel('replaced-name-unknown', { name: equation.name, suggestion: suggestName(equation.name, variables) }, where)];
	}
	const dimensions = dimensionsOf(quantity, table);
	if (!fits(equation, quantity, dimensions, role)) {
		return [diagnoseModel('left-side-mismatch', { expected: leftSideOf(quantity, dimensions) }, where)];
	}
	if (role.kind === 'member' && boundLetters(equation, table).size === dimensions.length) {
		return [diagnoseModel('member-equation-without-member', { name: quantity.id, usage: memberSideOf(quantity, dimensions) }, where)];
	}
	return [];
}

/** Letters that the left side of an equation binds. */
export function boundLetters(equation: Equation, table: NameTable): ReadonlySet<string> {
	return new Set(equation.index.map((entry) => entry.name).filter((name) => table.letters.has(name)));
}

function fits(equation: Equation, quantity: NamedQuantity, dimensions: readonly PlanDimension[], role: EquationRole): boolean {
	if (equation.name !== quantity.id || equation.index.length !== dimensions.length) return false;
	return equation.index.every(({ name, offset }, at) => {
		const dimension = dimensions[at];
		if (dimension === undefined || offset !== 0) return false;
		return name === dimension.index || (role.kind !== 'whole' && dimension.members.includes(name));
	});
}

function leftSideOf(quantity: NamedQuantity, dimensions: readonly PlanDimension[]): string {
	return dimensions.length === 0 ? quantity.id : `${quantity.id}[${dimensions.map((dimension) => dimension.index).join(', ')}]`;
}

function memberSideOf(quantity: NamedQuantity, dimensions: readonly PlanDimension[]): string {
	const entries = dimensions.map((dimension, at) => (at === 0 ? (dimension.members[0] ?? '') : dimension.index));
	return `${quantity.id}[${entries.join(', ')}] = ...`;
}

function leftSpan(equation: Equation): { readonly start: number; readonly end: number } {
	return { start: 0, end: Math.max(equation.text.indexOf('='), 0) };
}
