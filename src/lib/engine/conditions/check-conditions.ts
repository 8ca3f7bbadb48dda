import type { Bilingual, Diagnostic } from '$lib/base';
import { diagnoseRun } from '../diagnostics/run';
import { evaluateNode } from '../evaluate/evaluate-node';
import { resultReader } from '../text/evaluate-text';
import type { Plan, PlannedCondition, RunResult } from '../types';

/**
 * What the model refuses or warns about in a run: one diagnostic per condition, with the years in which it holds.
 *
 * A condition on something undefined does not hold. The place names the condition and the first of its years.
 * @param draw which draw of the run is looked at.
 */
export function checkConditions(plan: Plan, result: RunResult, draw = 0): readonly Diagnostic[] {
	const reader = resultReader(plan, result, { draw });
	return plan.conditions.flatMap((condition) => {
		const years = Array.from({ length: result.years }, (_, year) => year).filter(
			(year) => evaluateNode(condition.when, year, reader) === 1
		);
		const calendar = years.map((year) => plan.firstYear + year);
		return calendar[0] === undefined ? [] : [toDiagnostic(condition, calendar, calendar[0])];
	});
}

function toDiagnostic({ id, severity, message, hint }: PlannedCondition, years: readonly number[], year: number): Diagnostic {
	const values = { sentence: withoutStop(message), hint, years: yearsText(years) };
	return { ...diagnoseRun('condition-holds', values, { id, year }), severity };
}

/** The sentence without its full stop, so that the years can follow in brackets. */
function withoutStop(text: Bilingual): Bilingual {
	return { vi: text.vi.replace(/\.$/u, ''), en: text.en.replace(/\.$/u, '') };
}

/** Years as people list them: neighbours as a range, `2021–2025, 2030`. */
function yearsText(years: readonly number[]): string {
	const ranges: { first: number; last: number }[] = [];
	for (const year of years) {
		const open = ranges.at(-1);
		if (open?.last === year - 1) open.last = year;
		else ranges.push({ first: year, last: year });
	}
	return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
