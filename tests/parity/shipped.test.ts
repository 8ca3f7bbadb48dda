/* WebAssembly and the interpreter agree bit for bit on every shipped scenario under every closure, alone and with every input varying. */
import { describe, expect, test } from 'vitest';
import { compilePack, runScenario } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import type { Plan, SlotIndex } from '$lib/engine';
import { loadShippedLibrary } from '../support/library';
import { expectParity, LANES } from '../support/parity';
import { allSlots, valueOf } from '../support/tiny-run';

const library = loadShippedLibrary();
const packs = library.packs.map(({ id }) => valueOf(compilePack(library, id)));
const RUNS = packs.flatMap((compiled) =>
	compiled.scenarios.flatMap(({ id, plans }) => Object.keys(plans).map((closure) => ({ compiled, pack: compiled.id, id, closure })))
);
const DRAWS = 67;

test('every pack has scenarios under several closures', () => {
	expect(packs.length).toBeGreaterThan(1);
	for (const compiled of packs)
		expect(new Set(RUNS.filter((run) => run.compiled === compiled).map((run) => run.closure)).size).toBeGreaterThan(1);
});

describe.each(LANES)('with %i lanes', (lanes) => {
	test.each(RUNS)('$pack $id under $closure', ({ compiled, id, closure }) => {
		const { plan, inputs } = runScenario(compiled, id, [], { closure });
		const outputs = allSlots(plan);
		expectParity(plan, { inputs, outputs }, lanes);
		const slots = varied(plan, inputs);
		expectParity(plan, { inputs, varying: { slots, values: around(plan, inputs, slots) }, outputs, draws: DRAWS }, lanes);
		expectParity(
			plan,
			{ inputs, varying: { slots, values: around(plan, inputs, slots) }, outputs: outputs.filter((_, at) => at % 29 === 7), draws: DRAWS },
			lanes
		);
	});
});

/** Inputs and base values that have a number, but every fifth of them, which stays common to all draws. */
function varied(plan: Plan, inputs: Float64Array): readonly SlotIndex[] {
	const given = allSlots(plan).filter((slot) => {
		const { kind, anchored } = assertDefined(plan.slots[slot], 'slot');
		return (kind === 'input' || anchored) && [slot, slot + plan.slots.length].some((at) => Number.isFinite(inputs[at]));
	});
	return given.filter((_, at) => at % 5 !== 3);
}

/** What the scenario gives, times up to a tenth more or less, another number for each draw. */
function around(plan: Plan, inputs: Float64Array, slots: readonly SlotIndex[]): Float64Array {
	const years = plan.lastYear - plan.firstYear + 1;
	const values = new Float64Array(years * slots.length * DRAWS);
	for (let year = 0; year < years; year += 1) {
		slots.forEach((slot, at) => {
			for (let draw = 0; draw < DRAWS; draw += 1) {
				const factor = 1 + 0.1 * Math.sin(1 + at * 7.3 + draw * 1.7 + year * 0.1);
				values[(year * slots.length + at) * DRAWS + draw] = (inputs[year * plan.slots.length + slot] ?? NaN) * factor;
			}
		});
	}
	return values;
}
