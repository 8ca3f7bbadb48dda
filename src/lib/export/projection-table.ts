import { CHANGES, decidingEntry, runLabel, seriesResult, type ScenarioRun } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import type { Slot } from '$lib/engine';
import type { Display, PriceBasis, SeriesId, Status } from '$lib/model';
import { changedAssumptions, type ChangedAssumption } from './changed-assumptions';

/**
 * What a value is: as its source says where it was put in, `changed` by the visitor, `outturn` or `projection` where it was computed,
 * `undefined` where it does not exist.
 */
export type CellStatus = Status | 'changed' | 'outturn' | 'projection' | 'undefined';

/** One series of a table. */
export interface TableRow {
	readonly id: SeriesId;
	readonly label: Bilingual;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly display: Display;
	/** One value per year of the table, in `unit`. */
	readonly values: readonly (number | undefined)[];
	readonly statuses: readonly CellStatus[];
}

/** The projection of one scenario as rows of series and columns of years. */
export interface ProjectionTable {
	readonly pack: string;
	/** The label says whether assumptions have been changed. */
	readonly scenario: { readonly id: string; readonly label: Bilingual };
	readonly changes: readonly ChangedAssumption[];
	readonly closure: string;
	readonly model: { readonly version: string; readonly hash: string };
	readonly priceYear: number;
	readonly years: readonly number[];
	readonly rows: readonly TableRow[];
}

/** Which part of a run a table holds. */
export interface TableOptions {
	/** Series in the order wanted; everything computed and given when absent. */
	readonly series?: readonly SeriesId[];
	/** Last year wanted; the run's when absent. */
	readonly lastYear?: number;
}

/** The table of a run. Series the plan does not have are left out. */
export function projectionTable(run: ScenarioRun, options: TableOptions = {}): ProjectionTable {
	const years = run.years.filter((year) => year <= (options.lastYear ?? run.plan.lastYear));
	const slots = new Map<string, Slot>(run.plan.slots.map((slot) => [slot.id, slot] as const));
	const ids = options.series ?? run.plan.slots.filter(({ kind }) => kind !== 'constant').map(({ id }) => id);
	return {
		pack: run.compiled.id,
		scenario: { id: run.scenario.id, label: runLabel(run) },
		changes: changedAssumptions(run),
		closure: run.closure,
		model: { version: run.compiled.modelVersion, hash: run.compiled.hash },
		priceYear: run.compiled.priceYear,
		years,
		rows: ids.flatMap((id) => {
			const slot = slots.get(id);
			return slot === undefined ? [] : [rowOf(run, slot, years)];
		})
	};
}

function rowOf(run: ScenarioRun, slot: Slot, years: readonly number[]): TableRow {
	const { id, label, unit, price, display } = slot;
	const values = (seriesResult(run, id)?.values ?? []).slice(0, years.length);
	return { id, label, unit, price, display, values, statuses: years.map((year, k) => statusOf(run, slot, { year, value: values[k] })) };
}

function statusOf(
	run: ScenarioRun,
	slot: Slot,
	{ year, value }: { readonly year: number; readonly value: number | undefined }
): CellStatus {
	if (value === undefined) return 'undefined';
	const isGiven = slot.kind === 'input' || (slot.anchored && year === run.plan.firstYear);
	if (!isGiven) return year <= (run.scenario.lastOutturnYear ?? run.plan.firstYear) ? 'outturn' : 'projection';
	const deciding = decidingEntry(run.layers, slot.id, year);
	return deciding?.origin === CHANGES ? 'changed' : (deciding?.entry.status ?? 'assumed');
}
