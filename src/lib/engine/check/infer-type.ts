import { assertNever, type DiagnosticValues, type Span } from '$lib/base';
import { compareUnits, describeUnit, divideUnits, multiplyUnits, plainUnit, powerUnit, readUnit, type Unit } from '$lib/model';
import { BUILTINS, type QuantityType, type ReportUnit, type TypedArgument } from '../builtins';
import { ANY, PLAIN, requireCondition, requireNumber, sameUnit } from '../builtins/unit-rules';
import type { UnitCode } from '../diagnostics/units';
import type { NameTable } from '../names/name-table';
import type { Expression } from '../types';
import { knownNumber } from './known-number';

type Binary = Extract<Expression, { kind: 'binary' }>;

/**
 * What an expression measures, by dimensional algebra; names, brackets and arguments must have been checked before.
 *
 * `0` and `undefined` take any unit; other numbers are plain. After a mistake the part concerned takes any unit, so that one
 * mistake is reported once.
 */
export function inferType(expression: Expression, table: NameTable, report: ReportUnit): QuantityType {
	switch (expression.kind) {
		case 'number':
			return expression.value === 0 ? ANY : PLAIN;
		case 'undefined':
			return ANY;
		case 'reference':
			return typeOfName(expression.name, table);
		case 'call':
			return typeOfCall(expression, table, report);
		case 'unary':
			return typeOfUnary(expression, table, report);
		case 'binary':
			return typeOfBinary(expression, table, report);
		default:
			return assertNever(expression);
	}
}

function typeOfName(name: string, table: NameTable): QuantityType {
	const quantity = table.names.get(name);
	const unit = quantity === undefined ? undefined : readUnit(quantity.unit, quantity.price);
	return unit === undefined ? ANY : { kind: 'quantity', unit };
}

function typeOfCall(call: Extract<Expression, { kind: 'call' }>, table: NameTable, report: ReportUnit): QuantityType {
	const args = call.args.map((arg) => typed(arg, table, report));
	return BUILTINS.get(call.name)?.unit(args, report) ?? ANY;
}

function typeOfUnary(expression: Extract<Expression, { kind: 'unary' }>, table: NameTable, report: ReportUnit): QuantityType {
	const arg = typed(expression.arg, table, report);
	if (expression.op === '-') return requireNumber(arg, report);
	requireCondition(arg, report);
	return { kind: 'condition' };
}

function typeOfBinary(expression: Binary, table: NameTable, report: ReportUnit): QuantityType {
	const left = typed(expression.left, table, report);
	const right = typed(expression.right, table, report);
	switch (expression.op) {
		case '+':
		case '-':
			return sameUnit([left, right], spanning(expression.span, report));
		case '*':
			return combined(left, right, multiplyUnits, report);
		case '/':
			return combined(left, right, divideUnits, report);
		case '^':
			return typeOfPower(left, right, report);
		case '<':
		case '<=':
		case '>':
		case '>=':
		case '==':
		case '!=':
			sameUnit([left, right], spanning(expression.span, report));
			return { kind: 'condition' };
		case 'and':
		case 'or':
			requireCondition(left, report);
			requireCondition(right, report);
			return { kind: 'condition' };
		default:
			return assertNever(expression.op);
	}
}

function combined(left: TypedArgument, right: TypedArgument, combine: (a: Unit, b: Unit) => Unit, report: ReportUnit): QuantityType {
	const [a, b] = [requireNumber(left, report), requireNumber(right, report)];
	return a.kind === 'quantity' && b.kind === 'quantity' ? { kind: 'quantity', unit: combine(a.unit, b.unit) } : ANY;
}

function typeOfPower(base: TypedArgument, exponent: TypedArgument, report: ReportUnit): QuantityType {
	const [type, power] = [requireNumber(base, report), requireNumber(exponent, report)];
	if (power.kind === 'quantity' && !isPlain(power.unit)) {
		report('exponent-not-plain', { unit: describeUnit(power.unit) }, exponent.expression.span);
		return ANY;
	}
	if (type.kind !== 'quantity' || isPlain(type.unit)) return type;
	const known = knownNumber(exponent.expression);
	if (known !== undefined) return { kind: 'quantity', unit: powerUnit(type.unit, known) };
	report('exponent-not-known', { unit: describeUnit(type.unit) }, exponent.expression.span);
	return ANY;
}

function typed(expression: Expression, table: NameTable, report: ReportUnit): TypedArgument {
	return { expression, type: inferType(expression, table, report) };
}

function isPlain(unit: Unit): boolean {
	return compareUnits(unit, plainUnit) === 'same';
}

/** Points a disagreement between two sides at the whole of both, and anything else at its own place. */
function spanning(span: Span, report: ReportUnit): ReportUnit {
	const mixed: ReadonlySet<UnitCode> = new Set(['mixed-units', 'mixed-price-bases', 'mixed-scales']);
	return (code: UnitCode, values: DiagnosticValues, at: Span) => report(code, values, mixed.has(code) ? span : at);
}
