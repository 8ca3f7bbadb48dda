import type { EnsembleRequest } from '$lib/analysis';
import type { CellContent } from '../cells/cell-spec';
import { CHANCE_RUNS } from './chance-runs';

/** What runs start from. */
export type EnsembleStart = Pick<EnsembleRequest, 'scenario' | 'changes' | 'closure'>;

/** What a cell asks of many runs; nothing where it asks nothing of the kind. `startOf` gives the current scenario without an id. */
export function ensembleRequest(
	content: CellContent | undefined,
	startOf: (scenario: string | undefined) => EnsembleStart
): EnsembleRequest | undefined {
	if (content?.kind !== 'fan' && content?.kind !== 'chances') return undefined;
	const { scenario, draws = CHANCE_RUNS.draws, seed = CHANCE_RUNS.seed } = content;
	const shared = { ...startOf(scenario), draws, seed };
	if (content.kind === 'fan')
		return { ...shared, targets: [], joint: [], years: [], ...(content.series === undefined ? {} : { series: [content.series] }) };
	const { targets, joint = [] } = content;
	return { ...shared, series: [], joint, ...(targets === undefined ? {} : { targets, years: targets }) };
}
