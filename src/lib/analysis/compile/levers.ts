import type { Bilingual } from '$lib/base';
import type { Lever, SeriesId } from '$lib/model';
import { originOf } from '../explain/provenance';
import type { LeverView } from '../types';
import { inputAt } from './read-run';
import { runScenario } from './run-scenario';
import { seriesFacts, seriesIndexOf } from './series-facts';
import type { CompiledPack, ScenarioRun } from './types';

/** The levers of a scenario under its own closure, with everything a slider shows; those without a value there are left out. */
export function leverViews(compiled: CompiledPack, scenarioId: string): readonly LeverView[] {
	const run = runScenario(compiled, scenarioId);
	const programme = runScenario(compiled, compiled.programme);
	const lists = compiled.leverLists ?? compiled.pack.levers;
	return (lists[run.closure] ?? []).flatMap((lever) => leverView(compiled, lever, { run, programme }) ?? []);
}

function leverView(
	compiled: CompiledPack,
	lever: Lever,
	{ run, programme }: { readonly run: ScenarioRun; readonly programme: ScenarioRun }
): LeverView | undefined {
	const info = seriesIndexOf(compiled.model).get(lever.id);
	const facts = seriesFacts(compiled.model, lever.id);
	const scenarioValue = inputAt(run, lever.id, lever.first);
	if (info?.kind !== 'input' || facts === undefined || scenarioValue === undefined) return undefined;
	const origin = originOf(compiled, run.layers, lever.id, lever.first);
	return {
		id: lever.id,
		label: lever.label,
		unit: facts.unit,
		display: facts.display,
		kind: info.definition.kind,
		first: lever.first,
		last: lever.last,
		hard: info.definition.hard,
		soft: compiled.inputs.find(({ id }) => id === lever.id)?.soft,
		step: info.definition.step,
		scenarioValue,
		programmeValue: inputAt(programme, lever.id, lever.first),
		history: pastRange(compiled, lever.id),
		status: origin?.status ?? 'assumed',
		source: sourceText(origin)
	};
}

/** Lowest and highest published value of an assumption's past, and the years they span; averages count for their whole period. */
export function pastRange(compiled: CompiledPack, id: SeriesId): LeverView['history'] {
	const series = compiled.pack.assumptions.find((one) => one.id === id)?.history;
	const points = compiled.pack.history.filter((point) => point.series === series);
	const years = points
		.flatMap(({ year, period }) => (year === undefined ? (period ?? '').split('-').map(Number) : [year]))
		.filter((year) => year > 0);
	if (points.length === 0 || years.length === 0) return undefined;
	const values = points.map(({ value }) => value);
	return { low: Math.min(...values), high: Math.max(...values), firstYear: Math.min(...years), lastYear: Math.max(...years) };
}

/** Where a number comes from, as a text under its slider. */
export function sourceText(origin: ReturnType<typeof originOf>): Bilingual {
	if (origin?.source !== undefined) {
		const at = origin.at === undefined ? '' : `, ${origin.at}`;
		return { vi: `${origin.source.title.vi}${at}`, en: `${origin.source.title.en}${at}` };
	}
	if (origin?.why !== undefined) return origin.why;
	const scenario = origin?.scenario?.label;
	return scenario === undefined
		? { vi: 'Giả định', en: 'Assumption' }
		: { vi: `Kịch bản “${scenario.vi}”`, en: `Scenario “${scenario.en}”` };
}
