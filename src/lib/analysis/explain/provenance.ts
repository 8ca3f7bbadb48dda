import type { Bilingual, Place } from '$lib/base';
import type { CalibrationStep, Pack, Scenario, Source, Status } from '$lib/model';
import { CHANGES, covers, decidingEntry, PACK } from '../compile/layers';
import type { CompiledPack, Layer } from '../compile/types';

/** Where a number that was put in comes from, down to the line of the file. */
export interface InputOrigin {
	/** The pack, a scenario's differences, a scenario's calibration, or a visitor's change. */
	readonly kind: 'pack' | 'scenario' | 'derived' | 'change';
	readonly status: Status | undefined;
	/** Scenario that set it. */
	readonly scenario: { readonly id: string; readonly label: Bilingual } | undefined;
	readonly source: Source | undefined;
	/** Page, section or table in the source. */
	readonly at: string | undefined;
	readonly why: Bilingual | undefined;
	/** For a derived number: the targets or published series it was solved from. */
	readonly from: readonly string[];
	readonly where: Place;
}

/** Where a series' value of a year comes from in a run's layers; `undefined` where nothing was put in. */
export function originOf(compiled: CompiledPack, layers: readonly Layer[], id: string, year: number): InputOrigin | undefined {
	const deciding = decidingEntry(layers, id, year);
	if (deciding === undefined) return undefined;
	const { origin } = deciding;
	if (origin === CHANGES) return { ...NOTHING_SAID, kind: 'change', where: { id, year } };
	if (origin === PACK) return packOrigin(compiled.pack, id);
	const scenario = compiled.sources.find((one) => one.id === origin);
	return scenario === undefined ? undefined : scenarioOrigin(compiled.pack, scenario, { id, year });
}

const NOTHING_SAID = { status: undefined, scenario: undefined, source: undefined, at: undefined, why: undefined, from: [] } as const;

function packOrigin(pack: Pack, id: string): InputOrigin | undefined {
	const found = pack.assumptions.find((one) => one.id === id) ?? pack.base.find((one) => one.id === id);
	if (found === undefined) return undefined;
	const { status, at, why, where } = found;
	return { kind: 'pack', status, scenario: undefined, source: sourceOf(pack, found.source), at, why, from: [], where };
}

function scenarioOrigin(
	pack: Pack,
	scenario: Scenario,
	{ id, year }: { readonly id: string; readonly year: number }
): InputOrigin | undefined {
	const derived = scenario.derived.findLast((one) => one.id === id && covers(one, year));
	const found = derived ?? scenario.set.findLast((one) => one.id === id && covers(one, year));
	if (found === undefined) return undefined;
	const steps = derived === undefined ? [] : scenario.calibration.filter((step) => varies(step, id, year));
	return {
		kind: derived === undefined ? 'scenario' : 'derived',
		status: derived === undefined ? found.status : 'derived',
		scenario: { id: scenario.id, label: scenario.label },
		source: sourceOf(pack, found.source),
		at: undefined,
		why: found.why ?? joinReasons(steps),
		from: [...new Set(steps.flatMap((step) => step.from))],
		where: found.where
	};
}

/** Whether a calibration step can have set the series in that year; a ramp sets the years on its way too. */
function varies(step: CalibrationStep, id: string, year: number): boolean {
	return step.vary.some((one) => one === id) && step.first <= year && year <= step.last;
}

function joinReasons(steps: readonly CalibrationStep[]): Bilingual | undefined {
	if (steps.length === 0) return undefined;
	return { vi: steps.map(({ why }) => why.vi).join(' '), en: steps.map(({ why }) => why.en).join(' ') };
}

function sourceOf(pack: Pack, id: string | undefined): Source | undefined {
	return id === undefined ? undefined : pack.sources.find((one) => one.id === id);
}
