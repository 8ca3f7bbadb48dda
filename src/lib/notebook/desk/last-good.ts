import { hasErrors, type Diagnostic } from '$lib/base';
import type { FormulaAnswer, RunAnswer, TextAnswer, TextsAnswer } from '$lib/analysis';

/** An answer in which what cannot be had any more is as it was before. */
export interface HeldAnswer {
	readonly answer: TextsAnswer;
	/** Why runs were refused. */
	readonly refused: ReadonlyMap<string, readonly Diagnostic[]>;
	/** Cells that show something of before. */
	readonly held: ReadonlySet<string>;
}

/** Puts the last good results in place of what a refused run or a broken formula or text gives. */
export function holdLastGood(before: TextsAnswer, now: TextsAnswer): HeldAnswer {
	const refused = new Map(now.runs.filter(({ diagnostics }) => hasErrors(diagnostics)).map((run) => [run.id, run.diagnostics]));
	const known = before.runs.filter(({ id, diagnostics }) => refused.has(id) && !hasErrors(diagnostics));
	const ids = new Set(known.map(({ id }) => id));
	const held = new Set<string>();
	const lastFormulas = new Map(before.formulas.map((one) => [one.cell, one]));
	const lastTexts = new Map(before.texts.map((one) => [keyOf(one), one]));

	/** Values of this answer, with those of before on refused runs. */
	function valuesOf<T>(cell: string, next: Readonly<Record<string, T>>, last: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
		if (!Object.keys(next).some((id) => ids.has(id) && id in last)) return next;
		held.add(cell);
		return Object.fromEntries(Object.entries(next).map(([id, value]) => [id, ids.has(id) && id in last ? last[id]! : value]));
	}

	function formulaOf(one: FormulaAnswer): FormulaAnswer {
		const last = lastFormulas.get(one.cell);
		if (last === undefined) return one;
		if (!hasErrors(one.diagnostics) || hasSeries(one) || !hasSeries(last))
			return { ...one, series: valuesOf(one.cell, one.series, last.series) };
		held.add(one.cell);
		return { ...last, diagnostics: one.diagnostics };
	}

	function textOf(one: TextAnswer): TextAnswer {
		const last = lastTexts.get(keyOf(one));
		if (last === undefined) return one;
		if (!hasErrors(one.diagnostics) || one.facts !== undefined || last.facts === undefined)
			return { ...one, values: valuesOf(one.cell, one.values, last.values) };
		held.add(one.cell);
		return { ...last, values: { ...one.values, ...last.values }, diagnostics: one.diagnostics };
	}

	const answer: TextsAnswer = {
		years: now.years,
		runs: now.runs.map((run): RunAnswer => known.find(({ id }) => id === run.id) ?? run),
		formulas: now.formulas.map(formulaOf),
		texts: now.texts.map(textOf)
	};
	return { answer, refused, held };
}

function keyOf({ cell, kind, text }: TextAnswer): string {
	return JSON.stringify([cell, kind, text]);
}

function hasSeries({ series }: FormulaAnswer): boolean {
	return Object.values(series).some((rows) => rows.length > 0);
}
