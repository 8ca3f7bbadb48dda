import { describe, expect, test } from 'vitest';
import { compilePack, runScenario, type ScenarioRun } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { interpret } from '$lib/engine';
import { workbookFacts } from '$lib/export';
import { buildWorkbook } from '../../src/lib/export/xlsx/build-workbook';
import { hucreWriter } from '../../src/lib/export/xlsx/hucre-writer';
import type { WorkbookContent } from '../../src/lib/export/xlsx/writer';
import { loadShippedLibrary } from '../support';
import { compareWorkbook } from './compare';
import { randomChanges } from './random-changes';
import { recalculate, type SheetCells } from './recalculate';

const isDeep = process.env['KICHBAN_DEEP'] !== undefined;
/** Random sets of assumptions per scenario. */
const DRAWS = isDeep ? 10 : 1;

const library = loadShippedLibrary();
const packs = library.packs.map(({ id }) => {
	const compiled = compilePack(library, id);
	if (!compiled.ok) throw new Error(`${id} does not compile`);
	return {
		compiled: compiled.value,
		facts: workbookFacts(compiled.value),
		programme: runScenario(compiled.value, compiled.value.programme)
	};
});

/** A file to recalculate, and the workbook whose kept values it must come out with. */
interface Trial {
	readonly name: string;
	readonly file: WorkbookContent;
	readonly expected: WorkbookContent;
	/** Fewest formulas there can be: one a year for every computed series, but for base-year figures. */
	readonly formulas: number;
	/** What `expected` becomes when rounding decides otherwise. */
	readonly nudged?: () => WorkbookContent;
}

/** One scenario under one closure: as shipped, and with changed assumptions. Made when asked for, so that not all are held at once. */
const groups = packs.flatMap(({ compiled, facts, programme }) => {
	const workbookOf = (run: ScenarioRun) => buildWorkbook({ run, programme, facts, language: 'vi', madeAt: '2026-01-01T00:00:00Z' });
	return compiled.scenarios.flatMap(({ id, closure: own }, k) => {
		const closures = isDeep ? compiled.model.closures.map((one) => one.id) : [own];
		return closures.map((closure) => (): readonly Trial[] => {
			const run = runScenario(compiled, id, [], { closure });
			const shipped = workbookOf(run);
			const computed = run.plan.slots.filter(({ kind }) => kind === 'equation');
			const formulas = computed.length * run.years.length - computed.filter(({ anchored }) => anchored).length;
			const name = `${compiled.id}_${id}_${closure}`;
			const changed = Array.from({ length: DRAWS }, (_, draw): Trial => {
				const moved = runScenario(compiled, id, randomChanges(run, 1000 * k + draw), { closure });
				const expected = workbookOf(moved);
				const file = withInputsOf(shipped, expected);
				return { name: `${name}_random_${draw}`, file, expected, formulas, nudged: () => workbookOf(nudge(moved)) };
			});
			return [{ name, file: shipped, expected: shipped, formulas }, ...changed];
		});
	});
});

/** A run on assumptions moved up and down by a trillionth; whole numbers stay, because rules are chosen by them. */
function nudge(run: ScenarioRun): ScenarioRun {
	const inputs = run.inputs.map((value, at) => (Number.isInteger(value) ? value : value * (1 + (at % 2 === 0 ? 1e-12 : -1e-12))));
	return { ...run, inputs, result: interpret(run.plan, { inputs, outputs: run.result.outputs }) };
}

/** The workbook with the assumption cells of another: formulas and kept values stay, as when a person types into the cells. */
function withInputsOf(workbook: WorkbookContent, other: WorkbookContent): WorkbookContent {
	return {
		...workbook,
		sheets: workbook.sheets.map((sheet, s) => ({
			...sheet,
			rows: sheet.rows.map((row, r) => row.map((cell, c) => (cell?.look === 'input' ? other.sheets[s]?.rows[r]?.[c] : cell)))
		}))
	};
}

/** Groups for one start of LibreOffice: starting it should not count, and it should not run out of memory. */
const BATCH = isDeep ? 4 : 40;

async function recalculateAll(all: readonly Trial[]): Promise<ReadonlyMap<string, ReadonlyMap<string, SheetCells>>> {
	const files = await Promise.all(all.map(async ({ name, file }) => [`${name}.xlsx`, await hucreWriter.write(file)] as const));
	return recalculate(Object.fromEntries(files));
}

/** What came of one trial. */
interface Outcome {
	readonly name: string;
	readonly differences: readonly string[];
	readonly unstable: number;
	readonly complete: boolean;
	readonly stale: number;
}

async function outcomesOf(trials: readonly Trial[]): Promise<readonly Outcome[]> {
	const recalculated = await recalculateAll(trials);
	return trials.map((trial) => {
		const { name, expected, formulas, nudged } = trial;
		const { compared, unstable, differences } = compareWorkbook(expected, recalculated.get(`${name}.xlsx`) ?? new Map(), nudged);
		// A cell decided by rounding can make others exist or not, so nothing behind it can be compared.
		return { name, differences: unstable > 0 ? [] : differences, unstable, complete: compared > formulas, stale: staleShare(trial) };
	});
}

/** Share of a workbook's formula cells whose kept number is not what it has to come out with. */
function staleShare({ file, expected }: Trial): number {
	const cells = (workbook: WorkbookContent) => workbook.sheets.flatMap(({ rows }) => rows.flat());
	const kept = cells(file);
	const pairs = cells(expected).flatMap((cell, at) => (cell?.formula === undefined ? [] : [cell.value !== kept[at]?.value]));
	return pairs.filter((differs) => differs).length / pairs.length;
}

describe('a workbook recalculated by LibreOffice', () => {
	test('agrees with the engine in every formula cell of every year, for shipped scenarios and for changed assumption cells', async () => {
		const found: Outcome[] = [];
		for (let at = 0; at < groups.length; at += BATCH)
			found.push(...(await outcomesOf(groups.slice(at, at + BATCH).flatMap((group) => group()))));
		expect(found.filter(({ differences, complete }) => differences.length > 0 || !complete)).toEqual([]);
		// Rounding decides a run in which, say, all that is produced cancels to a last bit that is then divided by: none of those of the quick
		// test, and one in a hundred at most of extreme assumptions.
		expect(found.filter(({ unstable }) => unstable > 0).length).toBeLessThanOrEqual(found.length / 100);
		// The changes reach a quarter of all numbers, whose kept values are therefore wrong.
		const changed = found.filter(({ name }) => name.includes('_random_')).map(({ stale }) => stale);
		expect(changed).toHaveLength(groups.length * DRAWS);
		expect(changed.reduce((sum, share) => sum + share, 0) / changed.length).toBeGreaterThan(0.25);
	}, 1_200_000);

	test('comes out right although all its kept numbers are wrong, and the comparison sees when it does not', async () => {
		const trial = assertDefined(groups[0]?.()[0], 'a shipped scenario');
		const wrong = { ...trial, file: withWrongNumbers(trial.file) };
		const read = assertDefined((await recalculateAll([wrong])).get(`${trial.name}.xlsx`), 'its recalculation');
		expect(staleShare(wrong)).toBe(1);
		expect(compareWorkbook(trial.expected, read).differences).toEqual([]);
		const { compared, differences } = compareWorkbook(wrong.file, read);
		expect(differences).toHaveLength(compared);
	}, 60_000);
});

function withWrongNumbers(workbook: WorkbookContent): WorkbookContent {
	return {
		...workbook,
		sheets: workbook.sheets.map((sheet) => ({
			...sheet,
			rows: sheet.rows.map((row) => row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: 999.25 })))
		}))
	};
}
