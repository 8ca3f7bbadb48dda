import type { Deviation } from './types';

/**
 * Deviations drawn before, by what they were drawn for. They do not depend on the paths of a scenario, so while a slider moves the
 * same draws are laid around new paths, and the picture does not flicker.
 */
export class DeviationCache {
	readonly #limit: number;
	readonly #known = new Map<string, readonly Deviation[]>();
	#size = 0;

	/** @param limit numbers kept at most; the oldest draws go first. */
	constructor(limit = 8_388_608) {
		this.#limit = limit;
	}

	/** What is known under a key, or what `draw` gives, kept under it. */
	get(key: string, draw: () => readonly Deviation[]): readonly Deviation[] {
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const drawn = draw();
		this.#known.set(key, drawn);
		this.#size += sizeOf(drawn);
		for (const [old, deviations] of this.#known) {
			if (this.#size <= this.#limit || old === key) break;
			this.#known.delete(old);
			this.#size -= sizeOf(deviations);
		}
		return drawn;
	}
}

function sizeOf(deviations: readonly Deviation[]): number {
	return deviations.reduce((sum, { values }) => sum + values.length, 0);
}
