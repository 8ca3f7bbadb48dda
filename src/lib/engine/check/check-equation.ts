import { hasErrors, type Diagnostic } from '$lib/base';
import { compareUnits, describeUnit, type Unit } from '$lib/model';
import { scaleFactor, requireNumber } from '../builtins/unit-rules';
import type { QuantityType, ReportUnit } from '../builtins';
import { placeIn, type FormulaSource } from '../diagnostics/place-in';
import { diagnoseUnit, type UnitCode } from '../diagnostics/units';
import type { NameTable } from '../names/name-table';
import type { Equation, Expression } from '../types';
import { boundLetters, checkLeftSide, type EquationRole } from './check-left-side';
import { checkNames } from './check-names';
import { checkSize } from './formula-size';
import { inferType } from './infer-type';

/** What is wrong with an equation taken by itself: left side, names, size, units. Later checks run where earlier ones pass. */
export function checkEquation(equation: Equation, role: EquationRole, table: NameTable): readonly Diagnostic[] {
	const left = checkLeftSide(equation, role, table);
	if (hasErrors(left)) return left;
	const bound = boundLetters(equation, table);
	const copies = [...bound].reduce((product, letter) => product * (table.letters.get(letter)?.members.length ?? 1), 1);
	const names = [
		...checkNames(equation.body, equation, { table, bound, overYears: false }),
		...checkSize(equation.body, equation, { table, bound, copies })
	];
	return hasErrors(names) ? names : [...names, ...checkResult(equation, table)];
}

/** What an expression measures, with what is wrong in it. */
export function typeOf(
	expression: Expression,
	source: FormulaSource,
	table: NameTable
): { readonly type: QuantityType; readonly diagnostics: readonly Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const type = inferType(expression, table, reportInto(diagnostics, source));
	return { type, diagnostics };
}

function checkResult(equation: Equation, table: NameTable): readonly Diagnostic[] {
	const { type, diagnostics } = typeOf(equation.body, equation, table);
	const declared = inferType(leftAsReference(equation), table, () => undefined);
	const found: Diagnostic[] = [...diagnostics];
	const result = requireNumber({ type, expression: equation.body }, reportInto(found, equation));
	if (result.kind !== 'quantity' || declared.kind !== 'quantity') return found;
	const code = resultCode(declared.unit, result.unit);
	if (code === undefined) return found;
	const values = {
		name: equation.name,
		declared: describeUnit(declared.unit),
		computed: describeUnit(result.unit),
		factor: scaleFactor(declared.unit, result.unit)
	};
	return [...found, diagnoseUnit(code, values, placeIn(equation, equation.body.span))];
}

function resultCode(declared: Unit, computed: Unit): UnitCode | undefined {
	switch (compareUnits(declared, computed)) {
		case 'same':
			return undefined;
		case 'price':
			return 'result-price-differs';
		case 'scale':
			return 'result-scale-differs';
		case 'dimension':
			return 'result-unit-differs';
	}
}

function leftAsReference(equation: Equation): Expression {
	return { kind: 'reference', name: equation.name, index: equation.index, lag: 0, span: { start: 0, end: 0 } };
}

function reportInto(found: Diagnostic[], source: FormulaSource): ReportUnit {
	return (code, values, span) => found.push(diagnoseUnit(code, values, placeIn(source, span)));
}
