import { failure, hasErrors, success, type Diagnostic, type Result } from '$lib/base';
import type { AuditIdentity, ConditionDefinition, EquationText, ModelDefinition } from '$lib/model';
import { requireCondition } from '../builtins/unit-rules';
import { diagnoseModel } from '../diagnostics/model';
import { placeIn } from '../diagnostics/place-in';
import { diagnoseUnit } from '../diagnostics/units';
import { nameTableOfModel, type NameTable } from '../names/name-table';
import { runningDimensions } from '../names/running-dimensions';
import { parseExpression } from '../parse';
import { resolveSeries } from '../resolve/resolve-series';
import type { Equation } from '../types';
import { checkDeclarations } from './check-declarations';
import { checkDuplicates } from './check-duplicates';
import { typeOf } from './check-equation';
import { checkIdentitySide } from './check-identity';
import { checkBaseLoops, checkLoops } from './check-loops';
import { checkNames } from './check-names';
import { checkSize } from './formula-size';
import { Gathering } from './gathering';
import type { CheckedCondition, CheckedExpression, CheckedIdentity, CheckedModel } from './types';

/**
 * The model with every text parsed and found right, or everything that is wrong with it.
 *
 * Checks declarations, then each equation by itself (left side, names, size, units and price bases), then the equations of each
 * closure together (loops within a year). Later stages run only where earlier ones pass.
 */
export function checkModel(model: ModelDefinition): Result<CheckedModel> {
	const declarations = checkDeclarations(model);
	if (hasErrors(declarations)) return failure(declarations);
	const table = nameTableOfModel(model);
	const gathering = new Gathering();
	const checked: CheckedModel = {
		model,
		table,
		equations: declaredEquations(model, table, gathering),
		baseEquations: model.variables.flatMap(({ id, base }) =>
			base === undefined ? [] : gathering.equation(base, { kind: 'whole', variable: id }, table)
		),
		closures: new Map(model.closures.map(({ id, equations }) => [id, replacements(equations, table, gathering)])),
		conditions: model.conditions.flatMap((condition) => checkCondition(condition, model, table, gathering)),
		identities: model.identities.flatMap((identity) => checkIdentity(identity, gathering))
	};
	const diagnostics = [...declarations, ...gathering.diagnostics];
	if (hasErrors(diagnostics)) return failure(diagnostics);
	const together = checkTogether(checked);
	return hasErrors(together) ? failure([...diagnostics, ...together]) : success(checked, diagnostics);
}

/** Equations that replace others, parsed and checked by themselves and against each other. */
export function replacements(texts: readonly EquationText[], table: NameTable, gathering: Gathering): readonly Equation[] {
	const equations = texts.flatMap((text) => gathering.equation(text, { kind: 'replacement' }, table));
	gathering.diagnostics.push(...checkDuplicates(equations, table));
	return equations;
}

function declaredEquations(model: ModelDefinition, table: NameTable, gathering: Gathering): readonly Equation[] {
	const equations = model.variables.flatMap(({ id, equation, members = [] }) => [
		...gathering.equation(equation, { kind: 'whole', variable: id }, table),
		...members.flatMap((member) => gathering.equation(member, { kind: 'member', variable: id }, table))
	]);
	gathering.diagnostics.push(...checkDuplicates(equations, table));
	return equations;
}

function checkTogether({ table, equations, baseEquations, closures }: CheckedModel): readonly Diagnostic[] {
	const sets: readonly (readonly [string, readonly Equation[]])[] = closures.size === 0 ? [['–', []]] : [...closures];
	const resolved = sets.map(([name, replaced]) => ({
		name,
		series: resolveSeries(table, { layers: [equations, replaced], base: baseEquations })
	}));
	// No closure replaces what a variable is in the base year.
	return [...checkLoops(resolved), ...checkBaseLoops(resolved[0]?.series ?? [])];
}

function checkCondition(
	condition: ConditionDefinition,
	model: ModelDefinition,
	table: NameTable,
	gathering: Gathering
): readonly CheckedCondition[] {
	const known = model.closures.map((closure) => closure.id);
	for (const closure of condition.closures ?? []) {
		const where = { ...condition.when.where, id: condition.id };
		if (!known.includes(closure))
			gathering.diagnostics.push(diagnoseModel('no-such-closure', { closure, closures: known.join(', ') }, where));
	}
	const body = gathering.take(parseExpression(condition.when.text, condition.when.where));
	if (body === undefined) return [];
	const when: CheckedExpression = { ...condition.when, body };
	gathering.diagnostics.push(...checkConditionBody(when, table));
	return [{ definition: condition, when }];
}

/** Letters of a condition are bound by the condition itself: it holds when it holds for any member. */
function checkConditionBody(when: CheckedExpression, table: NameTable): readonly Diagnostic[] {
	const bound = conditionLetters(when, table);
	const copies = [...bound].reduce((product, letter) => product * (table.letters.get(letter)?.members.length ?? 1), 1);
	const names = [
		...checkNames(when.body, when, { table, bound, overYears: false }),
		...checkSize(when.body, when, { table, bound, copies })
	];
	if (hasErrors(names)) return names;
	const { type, diagnostics } = typeOf(when.body, when, table);
	const found = [...names, ...diagnostics];
	requireCondition({ type, expression: when.body }, (code, values, span) => found.push(diagnoseUnit(code, values, placeIn(when, span))));
	return found;
}

/** Letters that stand outside every sum of a condition, which is then watched for each of their members. */
export function conditionLetters({ body }: CheckedExpression, table: NameTable): ReadonlySet<string> {
	return new Set(runningDimensions(body, lettersOnly(table), new Set()).map((dimension) => dimension.index));
}

// With no names known by their dimensions, only letters in brackets are found.
function lettersOnly(table: NameTable): NameTable {
	return { ...table, names: new Map([...table.names].map(([id, quantity]) => [id, { ...quantity, dims: [] }])) };
}

function checkIdentity(identity: AuditIdentity, gathering: Gathering): readonly CheckedIdentity[] {
	const sides = [identity.computed, identity.stated].map((side) => {
		const body = gathering.take(parseExpression(side.text, side.where));
		if (body !== undefined) gathering.diagnostics.push(...checkIdentitySide(body, side, identity));
		return body;
	});
	const [computed, stated] = sides;
	return computed === undefined || stated === undefined ? [] : [{ definition: identity, computed, stated }];
}
