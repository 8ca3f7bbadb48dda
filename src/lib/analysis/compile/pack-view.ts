import { assertDefined } from '$lib/base';
import type { Closure, HistorySeries, SeriesId } from '$lib/model';
import { auditLine } from '../audit/audit-pack';
import { nearEdgeOf } from '../targets/judge';
import type { ActualPoint, PackView, ScenarioView } from '../types';
import { factorTo, measuredSeries, yearlyPoints } from './actuals';
import { leverViews } from './levers';
import { seriesResult } from './read-run';
import { runScenario } from './run-scenario';
import { seriesFacts } from './series-facts';
import type { CompiledPack, RuntimeScenario } from './types';

/** What a page shows of a pack besides runs. */
export function toPackView(compiled: CompiledPack): PackView {
	const { pack } = compiled;
	return {
		id: pack.id,
		label: pack.label,
		place: pack.place,
		document: pack.document,
		vintage: pack.vintage,
		modelVersion: compiled.modelVersion,
		hash: compiled.hash,
		baseYear: pack.baseYear,
		lastYear: pack.lastYear,
		headlineScenario: pack.headline.scenario,
		programmeScenario: pack.programme,
		scenarios: compiled.scenarios.map((scenario) => scenarioView(compiled, scenario)),
		groups: pack.groups,
		headlineChart: headlineChart(compiled),
		audit: { total: compiled.audit.length, inconsistent: compiled.audit.filter((one) => !one.consistent).map(auditLine) },
		sourceCount: pack.sources.length
	};
}

function scenarioView(compiled: CompiledPack, { id, label, closure: closureId }: RuntimeScenario): ScenarioView {
	const scenario = assertDefined(
		compiled.sources.find((one) => one.id === id),
		`scenario ${id}`
	);
	const closure: Closure = assertDefined(
		compiled.model.closures.find((one) => one.id === closureId),
		`closure ${closureId}`
	);
	return {
		id,
		label,
		question: scenario.question,
		closure: closureId,
		closureLabel: closure.label,
		closureQuestion: closure.question,
		levers: leverViews(compiled, id),
		leverReason: compiled.leverReasons?.[id]
	};
}

function headlineChart(compiled: CompiledPack): PackView['headlineChart'] {
	const { pack, model } = compiled;
	const target = assertDefined(
		pack.targets.find(({ id }) => id === pack.headline.target),
		`headline target ${pack.headline.target}`
	);
	const series = assertDefined(target.series, `series of ${target.id}`);
	const facts = assertDefined(seriesFacts(model, series), `facts of ${series}`);
	const published = pack.historySeries.filter((one) => measuredSeries(one, model) === series);
	return {
		...facts,
		series,
		actual: publishedPoints(compiled, series),
		otherActual: published
			.filter(({ main }) => !main)
			.flatMap((one) => actualPoints(compiled, one).map((point) => ({ ...point, label: one.vintage }))),
		targets: targetPoints(compiled, series),
		programme: seriesResult(runScenario(compiled, compiled.programme), series)?.values ?? []
	};
}

/** What was published of a series, in its unit, by the vintage that the pack goes by. */
export function publishedPoints(compiled: CompiledPack, series: SeriesId): readonly ActualPoint[] {
	const own = compiled.pack.historySeries.filter((one) => one.main && measuredSeries(one, compiled.model) === series);
	return own.flatMap((one) => actualPoints(compiled, one));
}

function actualPoints({ pack, model }: CompiledPack, series: HistorySeries): readonly ActualPoint[] {
	const factor = factorTo(series, model);
	return yearlyPoints(series, pack).map(({ year, value, status }) => ({ year, value: value * factor, status }));
}

/** Every level the document asks of the series, by year. */
export function targetPoints({ pack }: CompiledPack, series: SeriesId): PackView['headlineChart']['targets'] {
	return pack.targets
		.flatMap(({ series: of, measure, year, value, direction, comparison = 'at-least' }) =>
			of === series && measure === 'level' && year !== undefined && value !== undefined
				? [{ year, value: nearEdgeOf({ value, direction, comparison }) }]
				: []
		)
		.toSorted((a, b) => a.year - b.year);
}
