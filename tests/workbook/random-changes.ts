import type { Change, ScenarioRun } from '$lib/analysis';
import { toValue } from './numbers';

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function numbersOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * Changes of about a third of a run's assumptions over some years each: most move the number by up to a tenth of its range, one in five
 * goes anywhere within the limits, ends included.
 */
export function randomChanges(run: ScenarioRun, seed: number): readonly Change[] {
	const next = numbersOf(seed);
	const { plan, years } = run;
	return run.compiled.inputs.flatMap(({ id, hard: [low, high] }): Change[] => {
		const slot = plan.slots.findIndex((one) => one.id === id);
		if (slot < 0 || next() > 1 / 3) return [];
		const first = 1 + Math.floor(next() * (years.length - 1));
		const last = first + Math.floor(next() * (years.length - first));
		const at = (year: number) => toValue(run.inputs[year * plan.slots.length + slot]);
		const anywhere = next() < 0.2;
		const wished = anywhere
			? low + (high - low) * Math.round(next() * 8) * 0.125
			: (at(first) ?? low) + (high - low) * 0.1 * (next() - 0.5);
		const value = Math.min(high, Math.max(low, wished));
		// To the engine a number put in anew is a change, and a cell cannot tell it from the one that stood there.
		if (years.some((_, year) => at(year) === value)) return [];
		return [{ id, path: { kind: 'years', spans: [{ first: plan.firstYear + first, last: plan.firstYear + last, value }] } }];
	});
}
