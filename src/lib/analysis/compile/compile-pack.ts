import { canonicalJson, failure, hashHex8, success, type Diagnostic, type Result } from '$lib/base';
import { checkModel, planModel, type CheckedModel, type Plan } from '$lib/engine';
import {
	resolveScenario,
	type EquationText,
	type Library,
	type ModelDefinition,
	type Pack,
	type Scenario,
	type SeriesId,
	type Target
} from '$lib/model';
import { auditPack } from '../audit/audit-pack';
import { diagnoseAnalysis } from '../diagnostics';
import { compileTarget } from '../targets/compile-target';
import { runtimeUncertainty } from '../uncertainty/runtime-uncertainty';
import { mainActuals, otherVintages } from './actuals';
import { inputLimits } from './input-limits';
import { packLayer, scenarioLayer } from './layers';
import { seriesFacts } from './series-facts';
import type { CompiledPack, CompiledPlan, Layer, RuntimeScenario, TargetFacts } from './types';
import { withoutPlaces } from './without-places';

/**
 * A pack with its scenarios made ready to run: plans for every closure, measures of every target, the audit. Plain data.
 *
 * A scenario's plan follows what its files give: what needs more is left out of the plan and named as missing.
 * @param overrides equations that replace those of model and closures, by the id on their left side.
 * Diagnostics: `pack-unknown`, and those of checking and planning the model and of the audit.
 */
export function compilePack(library: Library, packId: string, overrides: readonly EquationText[] = []): Result<CompiledPack> {
	const pack = library.packs.find((one) => one.id === packId);
	if (pack === undefined)
		return failure([
			diagnoseAnalysis('pack-unknown', { pack: packId, known: library.packs.map((one) => one.id).join(', ') }, { id: packId })
		]);
	const checked = checkModel(library.model);
	if (!checked.ok) return checked;
	const scenarios = library.scenarios.filter((one) => one.pack === packId).toSorted((a, b) => a.order - b.order);
	const planned = planScenarios({ checked: checked.value, model: library.model, pack, scenarios, overrides });
	if (!planned.ok) return planned;
	const audit = auditPack(library.model, pack);
	if (!audit.ok) return audit;
	const diagnostics = [...checked.diagnostics, ...planned.diagnostics, ...audit.diagnostics];
	return success(assemble({ library, pack, scenarios }, planned.value, audit.value), diagnostics);
}

interface Planning {
	readonly checked: CheckedModel;
	readonly model: ModelDefinition;
	readonly pack: Pack;
	readonly scenarios: readonly Scenario[];
	readonly overrides: readonly EquationText[];
}

interface Planned {
	readonly layers: readonly Layer[];
	readonly scenarios: readonly RuntimeScenario[];
	readonly plans: Readonly<Record<string, CompiledPlan>>;
}

/** Layers, and one plan for every closure and set of given series; scenarios that give the same series share a plan. */
function planScenarios(planning: Planning): Result<Planned> {
	const { model, pack, scenarios } = planning;
	const layers = [packLayer(pack), ...scenarios.map(scenarioLayer)];
	const plans = new Map<string, CompiledPlan>();
	const keys = new Map<string, string>();
	const diagnostics: Diagnostic[] = [];
	const runtime: RuntimeScenario[] = [];
	for (const scenario of scenarios) {
		const resolved = resolveScenario(pack, scenarios, scenario.id);
		if (!resolved.ok) return resolved;
		const chain = resolved.value.chain.map(({ id }) => id);
		const given = givenSeries(layers.filter(({ origin }, k) => k === 0 || chain.includes(origin)));
		const keyByClosure: Record<string, string> = {};
		for (const closure of model.closures) {
			const facts = `${closure.id} ${given.join(' ')}`;
			const known = keys.get(facts);
			const key = known ?? freeKey(closure.id, plans);
			if (known === undefined) {
				const compiled = compilePlan(planning, closure.id, given);
				diagnostics.push(...compiled.diagnostics);
				if (!compiled.ok) continue;
				plans.set(key, compiled.value);
				keys.set(facts, key);
			}
			keyByClosure[closure.id] = key;
		}
		runtime.push(runtimeScenario(scenario, chain, keyByClosure, scenarios));
	}
	const isPlanned = runtime.every((one) => one.plans[one.closure] !== undefined);
	if (!isPlanned) return failure(diagnostics);
	return success(
		{ layers: layers.filter(({ entries }) => entries.length > 0), scenarios: runtime, plans: Object.fromEntries(plans) },
		diagnostics
	);
}

function freeKey(closure: string, plans: ReadonlyMap<string, unknown>): string {
	let key = closure;
	for (let k = 2; plans.has(key); k++) key = `${closure} ${k}`;
	return key;
}

function compilePlan({ checked, model, pack, overrides }: Planning, closure: string, given: readonly SeriesId[]): Result<CompiledPlan> {
	const isInput = inputNames(model);
	const planned = planModel(checked, {
		closure,
		firstYear: pack.baseYear,
		lastYear: pack.lastYear,
		given: new Set(given.filter((id) => isInput.has(nameOf(id)))),
		anchored: new Set(given.filter((id) => !isInput.has(nameOf(id)))),
		overrides
	});
	if (!planned.ok) return planned;
	const plan: Plan = planned.value;
	const targets = pack.targets.map(factsOf);
	return success({ plan, targets: targets.map((facts) => compileTarget(facts, plan, model)) }, planned.diagnostics);
}

/** A target without its place, which no run needs. */
function factsOf(target: Target): TargetFacts {
	const facts = { ...target, where: undefined };
	return facts;
}

function runtimeScenario(
	scenario: Scenario,
	chain: readonly string[],
	plans: Readonly<Record<string, string>>,
	all: readonly Scenario[]
): RuntimeScenario {
	const outturns = chain.map((id) => all.find((one) => one.id === id)?.lastOutturnYear);
	return {
		id: scenario.id,
		label: scenario.label,
		closure: scenario.closure,
		chain,
		plans,
		lastOutturnYear: outturns.findLast((year) => year !== undefined)
	};
}

/** Every series some layer gives, sorted. */
function givenSeries(layers: readonly Layer[]): readonly SeriesId[] {
	return [...new Set(layers.flatMap(({ entries }) => entries.map(({ id }) => id)))].toSorted();
}

function inputNames(model: ModelDefinition): ReadonlySet<string> {
	return new Set(model.inputs.map(({ id }) => id));
}

function nameOf(id: string): string {
	return id.replace(/\[.*$/, '');
}

function assemble(
	{ library, pack, scenarios }: { readonly library: Library; readonly pack: Pack; readonly scenarios: readonly Scenario[] },
	planned: Planned,
	audit: CompiledPack['audit']
): CompiledPack {
	const { model } = library;
	const target = pack.targets.find((one) => one.id === pack.headline.target);
	return {
		id: pack.id,
		modelVersion: model.version,
		hash: hashHex8(canonicalJson(withoutPlaces({ model, pack, scenarios }))),
		baseYear: pack.baseYear,
		lastYear: pack.lastYear,
		priceYear: pack.priceYear,
		headline: pack.headline,
		headlineLabel: (target?.series === undefined ? undefined : seriesFacts(model, target.series)?.label) ?? target?.label ?? pack.label,
		programme: pack.programme,
		levers: Object.fromEntries(
			Object.entries(pack.levers).map(([closure, levers]) => [closure, levers.map(({ id, first }) => ({ id, first }))])
		),
		inputs: inputLimits(model, pack, planned.layers),
		...planned,
		actuals: mainActuals(pack, model),
		uncertainty: runtimeUncertainty(pack),
		otherVintages: target?.series === undefined ? [] : otherVintages(target.series, pack, model),
		pack,
		model,
		sources: scenarios,
		audit
	};
}
