import type { TextFacts } from '$lib/analysis';
import { answerTo, seriesIn } from '../desk/series-values';
import type { Desk } from '../desk/types';

/** A scenario and what an indicator comes to in it. */
export interface ScenarioValue {
	readonly scenario: string;
	readonly value: number;
}

/** Lowest and highest value of an indicator among scenarios in a year, or of its differences from one; `undefined` when none has one. */
export function indicatorRange(
	desk: Desk,
	{
		cell,
		indicator,
		year,
		against
	}: { readonly cell: string; readonly indicator: string; readonly year: number; readonly against: string | undefined },
	scenarios: readonly string[]
): { readonly low: ScenarioValue; readonly high: ScenarioValue; readonly facts: TextFacts | undefined } | undefined {
	const at = desk.answer.years.indexOf(year);
	const valueOn = (scenario: string) => seriesIn(answerTo(desk.answersOf(cell), indicator, scenario), scenario)[at];
	const off = against === undefined ? 0 : valueOn(against);
	const compared = scenarios.filter((one) => one !== against);
	const values = compared.flatMap((scenario): readonly ScenarioValue[] => {
		const value = valueOn(scenario);
		return value === undefined || off === undefined ? [] : [{ scenario, value: value - off }];
	});
	const ordered = values.toSorted((a, b) => a.value - b.value);
	const [low, high] = [ordered[0], ordered.at(-1)];
	if (low === undefined || high === undefined) return undefined;
	return { low, high, facts: answerTo(desk.answersOf(cell), indicator, low.scenario)?.facts };
}
