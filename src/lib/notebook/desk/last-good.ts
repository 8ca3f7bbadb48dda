import { hasErrors, type Diagnostic } from '$lib/base';
import type { RunAnswer, TextsAnswer } from '$lib/analysis';

/** An answer in which runs that were refused keep what they showed before; and why they were. */
export interface HeldAnswer {
	readonly answer: TextsAnswer;
	readonly refused: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Puts the last good results of refused runs in place of what a refused run gives. */
export function holdLastGood(before: TextsAnswer, now: TextsAnswer): HeldAnswer {
	const refused = new Map(now.runs.filter(({ diagnostics }) => hasErrors(diagnostics)).map((run) => [run.id, run.diagnostics]));
	const known = before.runs.filter(({ id, diagnostics }) => refused.has(id) && !hasErrors(diagnostics));
	if (known.length === 0) return { answer: now, refused };
	const ids = new Set(known.map(({ id }) => id));
	const held = <T>(next: Readonly<Record<string, T>>, last: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> =>
		last === undefined
			? next
			: Object.fromEntries(Object.entries(next).map(([id, value]) => [id, ids.has(id) && id in last ? last[id]! : value]));
	const answer: TextsAnswer = {
		years: now.years,
		runs: now.runs.map((run): RunAnswer => known.find(({ id }) => id === run.id) ?? run),
		formulas: now.formulas.map((one, k) => ({ ...one, series: held(one.series, before.formulas[k]?.series) })),
		texts: now.texts.map((one, k) => {
			const last = before.texts[k];
			return last?.cell === one.cell && last.text === one.text ? { ...one, values: held(one.values, last.values) } : one;
		})
	};
	return { answer, refused };
}
