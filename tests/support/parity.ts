import { expect } from 'vitest';
import { assertDefined } from '$lib/base';
import { compileWasm, interpret, type Plan, type RunRequest, type RunResult, type SlotIndex } from '$lib/engine';
import { valueOf } from './value-of';

/** Both kinds of WebAssembly: plain, and two draws an instruction. */
export const LANES = [1, 2] as const;

/** Expects a request to give the same bits on the interpreter and on WebAssembly. */
export function expectParity(plan: Plan, request: RunRequest, lanes: (typeof LANES)[number]): void {
	expect(parityFault(plan, request, lanes)).toBeUndefined();
}

/**
 * What differs between a request's results on the interpreter and on WebAssembly; nothing when they have the same bits.
 *
 * Compared as results are read: what is not finite does not exist, and the sign of zero counts.
 */
export function parityFault(plan: Plan, request: RunRequest, lanes: (typeof LANES)[number]): string | undefined {
	const runner = valueOf(compileWasm(plan, { outputs: request.outputs, varying: request.varying?.slots ?? [], lanes }));
	const [judge, made] = [interpret(plan, request), runner.run(request)];
	if (made.stride !== judge.stride || made.complete !== judge.complete) return `rows of ${made.stride}, complete: ${made.complete}`;
	const found = firstDifference(judge, made);
	return found === undefined ? undefined : describeDifference(plan, found);
}

interface Difference {
	readonly slot: SlotIndex;
	readonly year: number;
	readonly draw: number;
	readonly expected: number;
	readonly got: number;
}

/** The first place where two results differ. */
export function firstDifference(judge: RunResult, made: RunResult): Difference | undefined {
	for (const [output, slot] of judge.outputs.entries()) {
		for (let year = 0; year < judge.years; year += 1) {
			for (let draw = 0; draw < judge.draws; draw += 1) {
				const row = output * judge.years + year;
				const [expected, got] = [judge.values[row * judge.stride + draw]!, made.values[row * made.stride + draw]!];
				if (!Object.is(masked(expected), masked(got))) return { slot, year, draw, expected, got };
			}
		}
	}
	return undefined;
}

function masked(value: number): number {
	return Number.isFinite(value) ? value : NaN;
}

function describeDifference(plan: Plan, { slot, year, draw, expected, got }: Difference): string {
	const { id, equation } = assertDefined(plan.slots[slot], 'slot');
	return `${id} in year ${year}, draw ${draw}: ${expected} by the interpreter, ${got} by WebAssembly; ${equation?.text ?? ''}`;
}
