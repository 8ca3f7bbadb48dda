import type { Diagnostic } from '$lib/base';
import type { DerivedFile, ScenarioFile } from '../decode/scenario-file';
import type { Located } from '../decode/read-shape';
import { diagnoseModel } from '../diagnostics';
import { suggestion } from '../diagnostics/wording';
import type { CalibrationStep, Difference, Pack, SeriesId } from '../types';
import { checkInputId, checkName, checkProvenance, checkSeriesId } from './check-references';
import { checkPathValues, checkValue } from './check-values';
import { checkPathYears, checkPeriod, checkYear } from './check-years';
import type { ModelContext } from './context';

/** What a scenario is checked against: the model, its pack, and the ids of all scenarios of that pack with their bases. */
export interface ScenarioContext {
	readonly context: ModelContext;
	readonly pack: Pack;
	/** Base scenario by scenario id, `undefined` for a scenario without one. */
	readonly bases: ReadonlyMap<string, string | undefined>;
	/** Name of the scenario's file without its ending; `undefined` where files stand loose. */
	readonly fileName: string | undefined;
}

/** A scenario that does not fit its pack or the model. */
export function checkScenario(file: ScenarioFile, scene: ScenarioContext): readonly Diagnostic[] {
	const { value: head, at } = file.head;
	const { context, pack, fileName } = scene;
	const closures = context.model.closures.map((one) => one.id);
	return [
		...(fileName === undefined || fileName === head.id
			? []
			: [diagnoseModel('id-not-file-name', { id: head.id, expected: fileName }, at('id'))]),
		...checkName('unknown-closure', { name: head.closure, closure: head.closure }, closures, at('closure')),
		...checkBase(file, scene),
		...(head.lastOutturnYear === undefined ? [] : checkYear(head.lastOutturnYear, pack, at('last_outturn_year'))),
		...file.set.flatMap((entry) => checkDifference(entry, scene, 'written')),
		...file.calibration.flatMap((entry) => checkStep(entry, scene))
	];
}

/** What a calibration gave, checked like any difference, and against what the calibration solves for. */
export function checkDerived(file: DerivedFile, scenario: ScenarioFile, scene: ScenarioContext): readonly Diagnostic[] {
	const solved = new Set(scenario.calibration.flatMap(({ value }) => value.vary));
	const strangers = file.set.filter(({ value }) => !solved.has(value.id));
	return [
		...file.set.flatMap((entry) => checkDifference(entry, scene, 'solved')),
		...strangers.map(({ value, at }) => diagnoseModel('derived-not-calibrated', { id: value.id }, at()))
	];
}

function checkBase(file: ScenarioFile, { bases, pack }: ScenarioContext): readonly Diagnostic[] {
	const { value: head, at } = file.head;
	if (head.base === undefined) return [];
	if (!bases.has(head.base)) {
		const values = { pack: pack.id, scenario: head.base, suggestion: suggestion(head.base, bases.keys()) };
		return [diagnoseModel('unknown-scenario', values, at('base'))];
	}
	const chain: string[] = [head.id];
	for (let base: string | undefined = head.base; base !== undefined; base = bases.get(base)) {
		const isCircle = chain.includes(base);
		chain.push(base);
		if (isCircle) return [diagnoseModel('scenario-base-circular', { chain: chain.join(' → ') }, at('base'))];
	}
	return [];
}

/** An unusual value is remarked on where nothing says why: a solved one has the reason of its calibration step. */
function checkDifference(
	{ value, at }: Located<Difference>,
	{ context, pack }: ScenarioContext,
	made: 'written' | 'solved'
): readonly Diagnostic[] {
	const sources = pack.sources.map((one) => one.id);
	const found = [...checkProvenance(value, at, sources)];
	const unknown = checkSeriesId(value.id, context.series, at());
	const info = context.series.get(value.id);
	if (unknown !== undefined || info === undefined) return unknown === undefined ? found : [...found, unknown];
	if (info.kind === 'variable') {
		const base = baseYearValue(value, pack.baseYear);
		if (base === undefined) return [...found, diagnoseModel('computed-series-path', { id: value.id, year: pack.baseYear }, at())];
		return [...found, ...checkValue(info, base, context.model, at())];
	}
	const isExplained = made === 'solved' || value.why !== undefined;
	const soft = isExplained ? undefined : pack.assumptions.find((one) => one.id === value.id)?.soft;
	return [...found, ...checkPathYears(value.path, pack, at), ...checkPathValues(info, value.path, { model: context.model, soft }, at)];
}

/** The one base-year value that a difference gives a computed series; `undefined` when it says anything of other years. */
export function baseYearValue({ path }: Pick<Difference, 'path'>, baseYear: number): number | undefined {
	if (path.kind === 'constant') return path.value;
	if (path.kind === 'knots' || path.spans.length !== 1) return undefined;
	const [span] = path.spans;
	return span?.first === baseYear && span.last === baseYear ? span.value : undefined;
}

function checkStep({ value, at }: Located<CalibrationStep>, { context, pack }: ScenarioContext): readonly Diagnostic[] {
	const known = [...pack.targets.map((one) => one.id), ...pack.historySeries.map((one) => one.id)];
	// The base year's value of a computed series can be solved for as well, but only that.
	const ofBaseYear = value.first === pack.baseYear && value.last === pack.baseYear;
	const checkId = ofBaseYear ? checkSeriesId : checkInputId;
	const wrongIds = value.vary
		.map((id: SeriesId, index) => checkId(id, context.series, at('vary', index)))
		.filter((one) => one !== undefined);
	return [
		...wrongIds,
		...checkPeriod(value, pack, at),
		...value.from.flatMap((id, index) => checkName('unknown-target', { name: id, id }, known, at('from', index)))
	];
}
