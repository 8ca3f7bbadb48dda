import { compareUnits, describeUnit, plainUnit, type Unit } from '$lib/model';
import type { UnitCode } from '../diagnostics/units';
import type { QuantityType, ReportUnit, TypedArgument, UnitRule } from './types';

/** What a plain number measures. */
export const PLAIN: QuantityType = { kind: 'quantity', unit: plainUnit };

/** What `0`, `undefined` and anything already reported measure. */
export const ANY: QuantityType = { kind: 'any' };

/** Reports an argument that is a condition where a number belongs; what it measures otherwise. */
export function requireNumber({ type, expression }: TypedArgument, report: ReportUnit): QuantityType {
	if (type.kind !== 'condition') return type;
	report('number-needed', {}, expression.span);
	return ANY;
}

/** Reports an argument that is a number where a condition belongs. */
export function requireCondition({ type, expression }: TypedArgument, report: ReportUnit): void {
	if (type.kind === 'quantity' || (type.kind === 'any' && expression.kind === 'number')) report('condition-needed', {}, expression.span);
}

/** The unit that all arguments share; reports each that differs from the first that has one. */
export function sameUnit(args: readonly TypedArgument[], report: ReportUnit): QuantityType {
	let shared: Unit | undefined;
	let isMixed = false;
	for (const arg of args) {
		const type = requireNumber(arg, report);
		if (type.kind !== 'quantity') continue;
		shared ??= type.unit;
		const code = mixedCode(shared, type.unit);
		if (code === undefined) continue;
		isMixed = true;
		report(
			code,
			{ left: describeUnit(shared), right: describeUnit(type.unit), factor: scaleFactor(shared, type.unit) },
			arg.expression.span
		);
	}
	return shared === undefined || isMixed ? ANY : { kind: 'quantity', unit: shared };
}

/** Factor between two units that differ only in scale, as people write it. */
export function scaleFactor(left: Unit, right: Unit): string {
	const factor = left.scale / right.scale;
	return String(Number((factor < 1 ? 1 / factor : factor).toPrecision(12)));
}

function mixedCode(left: Unit, right: Unit): UnitCode | undefined {
	switch (compareUnits(left, right)) {
		case 'same':
			return undefined;
		case 'price':
			return 'mixed-price-bases';
		case 'scale':
			return 'mixed-scales';
		case 'dimension':
			return 'mixed-units';
	}
}

/** The rule of functions that leave the unit of their first argument as it is; others, such as years, are plain. */
export const firstArgumentUnit: UnitRule = (args, report) => {
	const [first] = args;
	return first === undefined ? ANY : requireNumber(first, report);
};

/** The rule of functions whose result is a plain number whatever their first argument measures. */
export const plainResult: UnitRule = (args, report) => {
	firstArgumentUnit(args, report);
	return PLAIN;
};

/** The rule of a function that takes a plain number and gives one. */
export function plainOnly(name: string): UnitRule {
	return (args, report) => {
		for (const arg of args) {
			const type = requireNumber(arg, report);
			if (type.kind === 'quantity' && compareUnits(type.unit, plainUnit) !== 'same') {
				report('plain-number-needed', { name, unit: describeUnit(type.unit) }, arg.expression.span);
			}
		}
		return PLAIN;
	};
}
