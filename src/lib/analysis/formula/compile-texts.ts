import { hasErrors, type Diagnostic } from '$lib/base';
import { planText, type ExtraName, type Plan } from '$lib/engine';
import { compareUnits, describeUnit, readUnit, type PriceBasis, type Unit } from '$lib/model';
import { textNames } from '../calibrate/text-names';
import { findScenario, yearsOf } from '../compile/run-scenario';
import type { CompiledPack } from '../compile/types';
import { diagnoseFormula } from './diagnostics';
import { rightSide, roleOf } from './formula-role';
import { overrideModel } from './override-model';
import { planKeyOf } from './run-plans';
import { factsOf } from './text-facts';
import type {
	AskedText,
	CompiledTexts,
	FormulaRole,
	FormulaText,
	GivenSeries,
	PlannedText,
	PlannedTexts,
	TextFacts,
	TextsRequest
} from './types';
import { variesByYear } from './varies-by-year';

/**
 * A notebook's definitions and texts made ready on the plans of the runs it asks for; what is wrong with one of them is told with it and
 * leaves the others.
 *
 * The only step that needs the parser: what it gives can be evaluated again and again on changed assumptions by `evaluateTexts`.
 */
export function compileTexts(compiled: CompiledPack, request: TextsRequest): CompiledTexts {
	const judged = request.formulas.map((formula) => roleOf(formula, compiled.model));
	const roles = judged.map((one): FormulaRole => (one.ok ? one.value : { kind: 'broken' }));
	const overridden = overrideModel(
		compiled,
		roles.filter((role) => role.kind === 'override')
	);
	const pack = overridden.pack ?? compiled;
	const names = givenNames(compiled, request.given);
	const keys = new Set(request.runs.flatMap((run) => planKeyOf(pack, run) ?? []));
	const plans = Object.fromEntries([...keys].flatMap((key) => planAll({ compiled: pack, key, names, roles, request }) ?? []));
	const used = new Set(Object.values(plans).flatMap((plan) => [...plan.formulas, ...plan.texts].flatMap(({ extras }) => extras)));
	return {
		request,
		roles,
		...(overridden.pack === undefined ? {} : { pack: overridden.pack }),
		plans,
		extras: names.filter(({ name }) => used.has(name)),
		overrideDiagnostics: request.formulas.map(({ cell }, k) => [
			...(judged[k]?.diagnostics ?? []),
			...(overridden.diagnostics.get(cell) ?? [])
		])
	};
}

interface Planning {
	readonly compiled: CompiledPack;
	readonly key: string;
	readonly names: readonly ExtraName[];
	readonly roles: readonly FormulaRole[];
	readonly request: TextsRequest;
}

function planAll(planning: Planning): readonly [string, PlannedTexts][] | undefined {
	const { compiled, key, names, roles, request } = planning;
	const plan = compiled.plans[key]?.plan;
	if (plan === undefined) return undefined;
	const known = [...names];
	const formulas = request.formulas.map((formula, k): PlannedText => {
		const role = roles[k];
		if (role?.kind !== 'own') return NOTHING;
		const planned = planFormula({ compiled, plan, known }, formula);
		if (planned.facts?.unitText !== undefined)
			known.push({ name: role.name, unit: planned.facts.unitText, price: planned.facts.price, values: planned.varies ? [] : 0 });
		return planned;
	});
	const texts = request.texts.map((text) => {
		const isAsked = text.runs.some((id) => request.runs.some((run) => run.id === id && planKeyOf(compiled, run) === key));
		return isAsked ? planAsked({ compiled, plan, known }, text) : NOTHING;
	});
	return [[key, { formulas, texts }]];
}

const NOTHING: PlannedText = { plan: undefined, varies: false, facts: undefined, extras: [], diagnostics: [] };

interface Context {
	readonly compiled: CompiledPack;
	readonly plan: Plan;
	readonly known: readonly ExtraName[];
}

function planFormula(context: Context, formula: FormulaText): PlannedText {
	const planned = planOne(context, rightSide(formula.text), formula.cell);
	if (planned.facts === undefined) return planned;
	const stated = stateUnit(planned.facts, formula);
	return 'code' in stated ? { ...planned, facts: undefined, diagnostics: [...planned.diagnostics, stated] } : { ...planned, facts: stated };
}

/** The facts of a formula with a unit that has a name: the stated one where it fits, else the catalogue's. */
function stateUnit(facts: TextFacts, { cell, text, unit: stated }: FormulaText): TextFacts | Diagnostic {
	const where = { id: cell, text };
	if (stated !== undefined) {
		const unit = readUnit(stated.text, stated.price);
		const fits = unit !== undefined && (facts.unit === undefined || compareUnits(unit, facts.unit) === 'same');
		if (!fits) return diagnoseFormula('formula-unit-differs', { stated: stated.text, found: unitWords(facts.unit) }, where);
		return { ...facts, unit, unitText: stated.text, price: stated.price };
	}
	if (facts.unit === undefined) return { ...facts, unitText: 'ratio', price: 'none' satisfies PriceBasis };
	return facts.unitText === undefined ? diagnoseFormula('formula-unit-unnamed', { unit: unitWords(facts.unit) }, where) : facts;
}

function unitWords(unit: Unit | undefined) {
	return unit === undefined ? { vi: 'số thuần', en: 'a plain number' } : describeUnit(unit);
}

function planAsked(context: Context, { cell, kind, text }: AskedText): PlannedText {
	const planned = planOne(context, text, cell);
	if (kind === 'series' || !planned.varies) return planned;
	const year = context.compiled.pack.reportingYears.at(-1) ?? context.plan.lastYear;
	return {
		...planned,
		plan: undefined,
		diagnostics: [...planned.diagnostics, diagnoseFormula('text-needs-year', { text, year }, { id: cell, text })]
	};
}

function planOne({ compiled, plan, known }: Context, text: string, cell: string): PlannedText {
	const named = new Set(text.match(/\w+/g));
	const extras = known.filter(({ name }) => named.has(name));
	const result = planText(plan, { text, where: { id: cell } }, extras);
	const names = extras.map(({ name }) => name);
	if (!result.ok || hasErrors(result.diagnostics)) return { ...NOTHING, extras: names, diagnostics: result.diagnostics };
	return {
		plan: result.value,
		varies: variesByYear(result.value.body, extras),
		facts: factsOf(compiled, { plan, extras }, result.value),
		extras: names,
		diagnostics: result.diagnostics
	};
}

/** Targets, published figures and the notebook's own series, as names of texts. */
function givenNames(compiled: CompiledPack, given: readonly GivenSeries[]): readonly ExtraName[] {
	const scenario = findScenario(compiled, compiled.programme);
	const plan = compiled.plans[scenario?.plans[scenario.closure] ?? '']?.plan;
	const years = plan === undefined ? [] : yearsOf(plan);
	const own = given.map(({ name, unit, price, points }): ExtraName => {
		const values = new Map(points);
		return { name, unit, price, values: years.map((year) => values.get(year)) };
	});
	const hidden = new Set(own.map(({ name }) => name));
	return [...textNames(compiled, years).filter(({ name }) => !hidden.has(name)), ...own];
}
