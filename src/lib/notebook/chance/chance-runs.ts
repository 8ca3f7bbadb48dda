import type { EnsembleResult } from '$lib/analysis';
import type { Bilingual } from '$lib/base';

/** As many runs as keep the sampling error below one in a hundred, and always the same ones: a page and its build agree. */
export const CHANCE_RUNS = { draws: 4096, seed: 1 } as const;

/** How sure the headline is, in sentences: its chance, its range, and the chance of all that goes with it. */
export function chanceSentences({ targets, sentences, joint }: EnsembleResult, headline: string): readonly Bilingual[] {
	const told = targets.find(({ id }) => id === headline)?.sentence;
	const [range] = sentences;
	return [told, range, joint?.sentence].filter((one) => one !== undefined);
}
