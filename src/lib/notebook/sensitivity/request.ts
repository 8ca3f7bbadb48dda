import type { SensitivityRequest } from '$lib/analysis';
import type { CellContent, ContentOf } from '../cells/cell-spec';

/** What a run starts from. */
export type RunFacts = Pick<SensitivityRequest, 'scenario' | 'changes' | 'closure'>;

const DRAWS = 2048;
/** Cells that ask for more get these, and their caption says so: a notebook answers nothing else meanwhile. */
const MOST_DRAWS = 4096;
const SEED = 1;

/** What a cell asks of the engine; nothing where it asks nothing of the kind. `runOf` gives the current scenario without an id. */
export function sensitivityRequest(
	content: CellContent | undefined,
	runOf: (scenario: string | undefined) => RunFacts
): SensitivityRequest | undefined {
	if (content?.kind === 'tornado') return { ...sharedRequest(content, runOf), amount: amountOf(content), parts: ['local'] };
	if (content?.kind !== 'indices') return undefined;
	return {
		...sharedRequest(content, runOf),
		draws: Math.min(content.draws ?? DRAWS, MOST_DRAWS),
		seed: content.seed ?? SEED,
		amount: { by: 'spread' },
		parts: ['global']
	};
}

function sharedRequest(
	{ scenario, target, series, year }: ContentOf<'tornado'> | ContentOf<'indices'>,
	runOf: (scenario: string | undefined) => RunFacts
): Omit<SensitivityRequest, 'amount' | 'parts'> {
	const { closure, ...run } = runOf(scenario);
	const output = series !== undefined && year !== undefined ? { series, year } : target === undefined ? undefined : { target };
	return {
		...run,
		...(closure === undefined ? {} : { closure }),
		...(output === undefined ? {} : { output }),
		draws: DRAWS,
		seed: SEED
	};
}

function amountOf({ by = 'spread', amount }: ContentOf<'tornado'>): SensitivityRequest['amount'] {
	switch (by) {
		case 'spread':
			return { by };
		case 'steps':
			return { by, count: amount ?? 1 };
		case 'share':
			return { by, share: amount ?? 0.1 };
	}
}
