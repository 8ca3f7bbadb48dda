import { assertDefined } from '$lib/base';
import { BUILTINS } from '$lib/engine';
import { auditLine } from '../audit/audit-pack';
import { measuredSeries, yearlyPoints, factorTo } from '../compile/actuals';
import { leverYears } from '../compile/lever-years';
import { pastRange, sourceText } from '../compile/levers';
import { runScenario } from '../compile/run-scenario';
import { inputAt } from '../compile/read-run';
import { seriesFacts, seriesIndexOf } from '../compile/series-facts';
import type { CompiledPack, ScenarioRun, YearPoints } from '../compile/types';
import { originOf } from '../explain/provenance';
import type { AssumptionFacts, NamedSeries, PackFacts } from './types';

/** Everything that the views of a notebook show of a pack besides runs. */
export function packFacts(compiled: CompiledPack): PackFacts {
	const { pack, model } = compiled;
	const runs = compiled.scenarios.map(({ id }) => runScenario(compiled, id));
	return {
		id: pack.id,
		label: pack.label,
		document: pack.document,
		vintage: pack.vintage,
		modelVersion: compiled.modelVersion,
		hash: compiled.hash,
		baseYear: pack.baseYear,
		lastYear: pack.lastYear,
		years: runs[0]?.years ?? [],
		reportingYears: pack.reportingYears,
		leverYears: leverYears(compiled),
		programme: compiled.programme,
		headline: pack.headline.scenario,
		scenarios: compiled.scenarios.map(({ id, label, closure }) => ({
			id,
			label,
			closure,
			question: compiled.sources.find((one) => one.id === id)?.question ?? { vi: '', en: '' }
		})),
		blocks: model.blocks,
		groups: pack.groups,
		targets: pack.targets.map(({ id, label, group }) => ({ id, label, group })),
		audit: compiled.audit.map(auditLine),
		assumptions: compiled.inputs.flatMap(({ id }) => assumptionFacts(compiled, id, runs) ?? []),
		names: namesOf(compiled),
		functions: [...BUILTINS.values()].map(({ name, usage, doc }) => ({ name, usage, doc })),
		variables: model.variables.map(({ id }) => id)
	};
}

function assumptionFacts(compiled: CompiledPack, id: AssumptionFacts['id'], runs: readonly ScenarioRun[]): AssumptionFacts | undefined {
	const info = seriesIndexOf(compiled.model).get(id);
	const facts = seriesFacts(compiled.model, id);
	if (info?.kind !== 'input' || facts === undefined) return undefined;
	const { kind, hard, step, block } = info.definition;
	const values = runs.map((run) => [run.scenario.id, run.years.map((year) => inputAt(run, id, year))] as const);
	if (values.every(([, one]) => one.every((value) => value === undefined))) return undefined;
	return {
		id,
		label: facts.label,
		block,
		unit: facts.unit,
		display: facts.display,
		kind,
		hard,
		soft: compiled.inputs.find((one) => one.id === id)?.soft,
		step,
		history: pastRange(compiled, id),
		past: pastPoints(compiled, id),
		values: Object.fromEntries(values),
		origins: Object.fromEntries(
			runs.map((run) => {
				const origin = originOf(compiled, run.layers, id, leverYears(compiled)[0]);
				return [run.scenario.id, { status: origin?.status ?? 'assumed', source: sourceText(origin) }];
			})
		)
	};
}

function pastPoints({ pack, model }: CompiledPack, id: string): YearPoints {
	const named = pack.assumptions.find((one) => one.id === id)?.history;
	const series =
		pack.historySeries.find((one) => one.id === named) ?? pack.historySeries.find((one) => one.main && measuredSeries(one, model) === id);
	if (series === undefined) return [];
	return yearlyPoints(series, pack).map(({ year, value }) => [year, value * factorTo(series, model)] as const);
}

function namesOf({ model, pack, plans, inputs, scenarios }: CompiledPack): readonly NamedSeries[] {
	const key = assertDefined(scenarios[0], 'scenarios').plans;
	const plan = plans[Object.values(key)[0] ?? '']?.plan;
	const known = new Set<string>(inputs.map(({ id }) => id));
	const series = (plan?.slots ?? []).map(({ id, label, unit, display }): NamedSeries => ({
		id,
		label,
		unit,
		display,
		kind: known.has(id) ? 'assumption' : 'variable'
	}));
	const plain = { as: 'number', decimals: 1 } as const;
	const constants = model.constants.map(({ id, label, unit }): NamedSeries => ({ id, label, unit, display: plain, kind: 'constant' }));
	const targets = pack.targets.flatMap(({ id, label, value, unit = '' }): NamedSeries[] => {
		const names = Array.isArray(value) ? [`target_${id}_low`, `target_${id}_high`] : [`target_${id}`];
		return value === undefined ? [] : names.map((name) => ({ id: name, label, unit, display: plain, kind: 'target' }));
	});
	const history = pack.historySeries.map(({ id, label, unit }): NamedSeries => ({
		id: `history_${id.replace(/[^a-zA-Z0-9]+/g, '_').replace(/_$/, '')}`,
		label,
		unit,
		display: plain,
		kind: 'history'
	}));
	return [...series, ...constants, ...targets, ...history];
}
