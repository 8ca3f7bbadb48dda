import { assertDefined, type Diagnostic } from '$lib/base';
import { evaluateText, readSeries, slotIndex, type ExtraName, type TextPlan } from '$lib/engine';
import { runScenario } from '../compile/run-scenario';
import type { RuntimePack, ScenarioRun } from '../compile/types';
import { measureTargets } from '../targets/measure-targets';
import { whyMissing, type ValueSource } from './missing-values';
import { planKeyOf, refuseRun } from './run-plans';
import type {
	AskedText,
	CompiledTexts,
	FormulaAnswer,
	FormulaSeries,
	PlannedText,
	PlannedTexts,
	RunAnswer,
	TextAnswer,
	TextRun,
	TextsAnswer
} from './types';

type Values = number | readonly (number | undefined)[] | undefined;

/** What one run gives to definitions and texts, in the request's order. */
interface RunValues {
	readonly id: string;
	readonly planned: PlannedTexts | undefined;
	readonly years: readonly number[];
	readonly formulas: readonly { readonly series: readonly FormulaSeries[]; readonly diagnostics: readonly Diagnostic[] }[];
	readonly texts: readonly { readonly values: Values; readonly diagnostics: readonly Diagnostic[] }[];
	readonly answer: RunAnswer;
}

/**
 * Every definition and text on every run it is asked for.
 * @param runs stand in for those of the request under the same ids: the same scenarios and closures with other changes.
 */
export function evaluateTexts(pack: RuntimePack, texts: CompiledTexts, runs: readonly TextRun[] = texts.request.runs): TextsAnswer {
	const used = texts.pack ?? pack;
	const found = runs.map((run) => valuesOf(used, texts, run));
	return {
		years: found.find(({ years }) => years.length > 0)?.years ?? [],
		runs: found.map(({ answer }) => answer),
		formulas: texts.request.formulas.map((_, k) => formulaAnswer(texts, k, found)),
		texts: texts.request.texts.map((text, k) => textAnswer(text, k, found))
	};
}

function valuesOf(pack: RuntimePack, texts: CompiledTexts, asked: TextRun): RunValues {
	const key = planKeyOf(pack, asked);
	const planned = key === undefined ? undefined : texts.plans[key];
	if (planned === undefined) {
		const answer = {
			id: asked.id,
			scenario: asked.scenario,
			closure: asked.closure ?? '',
			diagnostics: [refuseRun(pack, asked)],
			targets: undefined
		};
		return { id: asked.id, planned, years: [], formulas: [], texts: [], answer };
	}
	const run = runScenario(pack, asked.scenario, asked.changes, asked.closure === undefined ? {} : { closure: asked.closure });
	const extras = [...texts.extras];
	const formulas = planned.formulas.map((formula, k) => {
		const role = texts.roles[k];
		if (role?.kind === 'override') return { series: overriddenSeries(run, role.name), diagnostics: [] };
		if (role?.kind !== 'own' || formula.plan === undefined || formula.facts?.unitText === undefined) return { series: [], diagnostics: [] };
		const values = seriesValues(run, formula, extras);
		// A name with one value for all years may be used where one number is asked.
		extras.push({
			name: role.name,
			unit: formula.facts.unitText,
			price: formula.facts.price,
			values: formula.varies ? values : (values[0] ?? values)
		});
		const { cell, text } = assertDefined(texts.request.formulas[k], 'formula');
		return { series: [{ id: role.name, values }], diagnostics: gapsOf(run, extras, formula.plan, { values, name: role.name, cell, text }) };
	});
	const answers = planned.texts.map((text, k) => evaluateAsked(run, extras, text, assertDefined(texts.request.texts[k], 'text')));
	const targets = texts.request.targets ? measureTargets(run) : undefined;
	const answer = { id: asked.id, scenario: asked.scenario, closure: run.closure, diagnostics: run.diagnostics, targets };
	return { id: asked.id, planned, years: run.years, formulas, texts: answers, answer };
}

function evaluateAsked(run: ScenarioRun, extras: readonly ExtraName[], planned: PlannedText, { cell, kind, text, runs }: AskedText) {
	const { plan } = planned;
	if (plan === undefined || runs.length === 0) return { values: undefined, diagnostics: [] };
	if (kind === 'series') {
		const values = seriesValues(run, planned, extras);
		return { values, diagnostics: gapsOf(run, extras, plan, { values, name: text, cell, text }) };
	}
	const value = evaluateText(run.plan, plan, run.result, { extras, year: run.plan.firstYear });
	if (value !== undefined) return { values: value, diagnostics: [] };
	const gap = whyMissing(plan.body, [run.plan.firstYear], sourceOf(run, extras), { name: text, where: { id: cell, text } });
	// A number that was never reached is an answer: `first_year` of what does not happen.
	return { values: undefined, diagnostics: gap.code === 'value-missing' ? [gap] : [] };
}

function seriesValues(
	{ plan, result, years }: ScenarioRun,
	{ plan: text, varies }: PlannedText,
	extras: readonly ExtraName[]
): readonly (number | undefined)[] {
	if (text === undefined) return years.map(() => undefined);
	if (varies) return years.map((year) => evaluateText(plan, text, result, { year, extras }));
	const value = evaluateText(plan, text, result, { extras, year: plan.firstYear });
	return years.map(() => value);
}

function overriddenSeries({ plan, result }: ScenarioRun, name: string): readonly FormulaSeries[] {
	const slots = plan.slots.filter(({ variable }) => variable === name);
	return slots.map(({ id }) => ({ id, values: readSeries(result, plan, assertDefined(slotIndex(plan, id), id)) }));
}

/** A warning when a series has values in some years and not in others; the base year may lack one, where growth has no year before. */
function gapsOf(
	run: ScenarioRun,
	extras: readonly ExtraName[],
	{ body }: TextPlan,
	{
		values,
		name,
		cell,
		text
	}: { readonly values: readonly (number | undefined)[]; readonly name: string; readonly cell: string; readonly text: string }
): readonly Diagnostic[] {
	const years = run.years.filter((_, k) => k > 0 && values[k] === undefined);
	return years.length === 0 ? [] : [whyMissing(body, years, sourceOf(run, extras), { name, where: { id: cell, text } })];
}

function sourceOf({ plan, result, years }: ScenarioRun, extras: readonly ExtraName[]): ValueSource {
	return {
		plan,
		valueOf: (name, year) => {
			const at = years.indexOf(year);
			const extra = extras.find((one) => one.name === name);
			if (extra !== undefined) return typeof extra.values === 'number' ? extra.values : extra.values[at];
			const slot = plan.slots.find((one) => one.id === name);
			return slot === undefined ? undefined : readSeries(result, plan, assertDefined(slotIndex(plan, slot.id), name))[at];
		}
	};
}

function formulaAnswer(texts: CompiledTexts, k: number, found: readonly RunValues[]): FormulaAnswer {
	const { cell } = assertDefined(texts.request.formulas[k], 'formula');
	const role = assertDefined(texts.roles[k], 'role');
	const planned = found.map((one) => one.planned?.formulas[k]);
	const facts = planned.find((one) => one?.facts !== undefined)?.facts;
	return {
		cell,
		role: role.kind,
		name: role.kind === 'broken' ? undefined : role.name,
		...(role.kind === 'override' ? { replaces: role.replaces } : {}),
		facts,
		series: Object.fromEntries(found.map((one) => [one.id, one.formulas[k]?.series ?? []])),
		diagnostics: distinct([
			...(texts.overrideDiagnostics[k] ?? []),
			...planned.flatMap((one) => one?.diagnostics ?? []),
			...found.flatMap((one) => one.formulas[k]?.diagnostics ?? [])
		])
	};
}

function textAnswer({ cell, kind, text, runs }: AskedText, k: number, found: readonly RunValues[]): TextAnswer {
	const asked = found.filter(({ id }) => runs.includes(id));
	const planned = asked.map((one) => one.planned?.texts[k]);
	return {
		cell,
		kind,
		text,
		facts: planned.find((one) => one?.facts !== undefined)?.facts,
		values: Object.fromEntries(asked.map((one) => [one.id, one.texts[k]?.values])),
		diagnostics: distinct([...planned.flatMap((one) => one?.diagnostics ?? []), ...asked.flatMap((one) => one.texts[k]?.diagnostics ?? [])])
	};
}

/** The same is said once, however many runs say it. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
	const seen = new Set<string>();
	return diagnostics.filter(({ code, message, where }) => {
		const key = `${code} ${message.en} ${where.span?.start ?? ''}`;
		return !seen.has(key) && seen.add(key);
	});
}
