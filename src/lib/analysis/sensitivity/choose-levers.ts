import { fillBilingual, type Bilingual } from '$lib/base';
import type { RunPlan } from '$lib/engine';
import { formatNumber } from '$lib/i18n';
import type { SeriesId } from '$lib/model';
import type { ScenarioRun } from '../compile/types';
import { globalSensitivity } from './global';
import { localSensitivity } from './local';
import type { OutputFacts } from './types';

/** How the levers of a first page are chosen. */
export interface LeverOptions {
	readonly count: number;
	readonly draws: number;
	readonly seed: number;
}

/** The assumptions that decide the headline, and why these. */
export interface LeverChoice {
	readonly levers: readonly {
		readonly id: SeriesId;
		readonly label: Bilingual;
		/** Share of the spread, with what it does together with others. */ readonly share: number;
	}[];
	readonly sentence: Bilingual;
}

const texts = {
	why: {
		vi: 'Chọn ra vì trong các lần tính ngẫu nhiên, {count} giả định này (cùng những giả định đi liền với chúng) quyết định khoảng {share} biến động của “{label}”.',
		en: 'Chosen because, over runs with assumptions varied by chance, these {count} (with those that move with them) make about {share} of the spread of “{label}”.'
	}
} as const;

/**
 * The levers for a scenario's first page: the assumptions with the largest total effect on the headline.
 *
 * Of assumptions that vary together, the one that moves the headline most by itself stands for all.
 * @returns nothing where the headline cannot be measured or nothing it depends on is uncertain.
 */
export function chooseLevers(run: ScenarioRun, { count, draws, seed }: LeverOptions, runPlan: RunPlan): LeverChoice | undefined {
	const output = { target: run.compiled.headline.target };
	const global = globalSensitivity(run, { output, draws, seed }, { runPlan });
	const local = localSensitivity(run, { output, amount: { by: 'spread' } }, runPlan);
	if (global?.values === undefined || local === undefined) return undefined;
	const order = local.effects.map(({ id }) => id);
	const ranked = global.values.factors
		.map(({ first, total }, at) => ({ first: first.value, total: total.value, ids: global.factors[at]!.ids }))
		.toSorted((a, b) => b.total - a.total)
		.slice(0, count);
	const levers = ranked.map(({ ids, total }) => {
		const id = order.find((one) => ids.includes(one)) ?? ids[0]!;
		return { id, label: run.plan.slots.find((slot) => slot.id === id)?.label ?? { vi: id, en: id }, share: total };
	});
	const together = ranked.reduce((sum, { first }) => sum + first, 0);
	return { levers, sentence: whySentence(global.output, levers.length, together) };
}

function whySentence({ label }: OutputFacts, count: number, share: number): Bilingual {
	const display = { as: 'percent', decimals: 0 } as const;
	const size = Math.min(1, Math.max(0, share));
	return fillBilingual(texts.why, {
		count,
		label,
		share: { vi: formatNumber(size, display, 'vi'), en: formatNumber(size, display, 'en') }
	});
}
