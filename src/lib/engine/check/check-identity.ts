import { assertNever, type Bilingual, type Diagnostic } from '$lib/base';
import type { AuditIdentity } from '$lib/model';
import { BUILTINS } from '../builtins';
import { diagnoseModel } from '../diagnostics/model';
import { placeIn, type FormulaSource } from '../diagnostics/place-in';
import { toNameTable } from '../names/name-table';
import type { Expression } from '../types';
import { checkNames } from './check-names';

const LAG: Bilingual = { vi: 'độ trễ', en: 'lags' };
const BRACKETS: Bilingual = { vi: 'ngoặc vuông', en: 'square brackets' };

/**
 * What is wrong with one side of an identity: it may use its parameters, numbers, arithmetic and the functions of single numbers.
 * Its figures come from documents and carry no declared units, so units are not checked.
 */
export function checkIdentitySide(body: Expression, source: FormulaSource, identity: AuditIdentity): readonly Diagnostic[] {
	const found = faults(body, source, identity);
	if (found.length > 0) return found;
	const parameters = identity.parameters.map(({ id }) => ({ id, kind: 'extra', dims: [], unit: 'ratio', price: 'none' }) as const);
	return checkNames(body, source, { table: toNameTable([], parameters), bound: new Set(), overYears: false });
}

function faults(node: Expression, source: FormulaSource, identity: AuditIdentity): readonly Diagnostic[] {
	switch (node.kind) {
		case 'number':
		case 'undefined':
			return [];
		case 'reference':
			return faultsOfReference(node, source, identity);
		case 'call':
			return BUILTINS.get(node.name)?.interpret.form === 'expand'
				? [refused({ vi: `hàm \`${node.name}\``, en: `function \`${node.name}\`` }, node, source)]
				: node.args.flatMap((arg) => faults(arg, source, identity));
		case 'unary':
			return faults(node.arg, source, identity);
		case 'binary':
			return [...faults(node.left, source, identity), ...faults(node.right, source, identity)];
		default:
			return assertNever(node);
	}
}

function faultsOfReference(
	node: Extract<Expression, { kind: 'reference' }>,
	source: FormulaSource,
	identity: AuditIdentity
): readonly Diagnostic[] {
	if (node.lag !== 0) return [refused(LAG, node, source)];
	if (node.index !== undefined) return [refused(BRACKETS, node, source)];
	const parameters = identity.parameters.map((parameter) => parameter.id);
	if (parameters.includes(node.name)) return [];
	const values = { identity: identity.id, name: node.name, parameters: parameters.join(', ') };
	return [diagnoseModel('unknown-parameter', values, placeIn(source, node.span))];
}

function refused(what: Bilingual, node: Expression, source: FormulaSource): Diagnostic {
	return diagnoseModel('not-in-identity', { what }, placeIn(source, node.span));
}
