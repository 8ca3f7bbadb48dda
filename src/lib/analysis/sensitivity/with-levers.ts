import type { Bilingual } from '$lib/base';
import type { RunPlan } from '$lib/engine';
import type { Lever, SeriesId } from '$lib/model';
import { leverYears } from '../compile/lever-years';
import { runScenario } from '../compile/run-scenario';
import { seriesFacts } from '../compile/series-facts';
import type { CompiledPack, RuntimeScenario } from '../compile/types';
import { chooseLevers, leverShares, type LeverShares } from './choose-levers';
import { leverReason } from './lever-reason';

/** How the levers of a pack are chosen. The draws are enough for per cents: half an interval of a large index is about two points. */
export const LEVER_OPTIONS = { count: 3, draws: 2048, seed: 1 } as const;

/**
 * A pack with the levers of its first page: for each way of computing that a scenario uses, the assumptions that decide most of the
 * headline, and for each scenario a sentence with the shares they have there.
 *
 * What the pack's own file lists for a closure stands as it is. The choice is made on the headline scenario, for other closures on
 * the first scenario that has it, so that levers stay where they are when scenarios of one closure are compared. The pack itself stays
 * as its files say, so that its hash does.
 */
export function withLevers(compiled: CompiledPack, runPlan: RunPlan): CompiledPack {
	const closures = [...new Set(compiled.scenarios.map(({ closure }) => closure))];
	const levers = { ...compiled.pack.levers };
	for (const closure of closures) {
		const scenario = scenarioOf(compiled, closure);
		if (levers[closure] !== undefined || scenario === undefined) continue;
		const chosen = chooseLevers(runScenario(compiled, scenario.id), LEVER_OPTIONS, runPlan);
		if (chosen !== undefined) levers[closure] = chosen.shares.map(({ id }) => leverOf(compiled, id));
	}
	return {
		...compiled,
		leverLists: levers,
		levers: Object.fromEntries(Object.entries(levers).map(([closure, list]) => [closure, list.map(({ id, first }) => ({ id, first }))])),
		leverReasons: reasonsOf(compiled, levers, runPlan)
	};
}

function scenarioOf({ scenarios, headline }: CompiledPack, closure: string): RuntimeScenario | undefined {
	const own = scenarios.filter((one) => one.closure === closure);
	return own.find(({ id }) => id === headline.scenario) ?? own[0];
}

function leverOf(compiled: CompiledPack, id: SeriesId): Lever {
	const [first, last] = leverYears(compiled);
	const { vi, en } = shortLabel(compiled, id);
	return { id, first, last, label: { vi: `${vi}, ${first}-${last}`, en: `${en}, ${first}-${last}` } };
}

function shortLabel({ pack, model }: CompiledPack, id: SeriesId): Bilingual {
	return pack.leverLabels?.[id] ?? seriesFacts(model, id)?.label ?? { vi: id, en: id };
}

function reasonsOf(
	compiled: CompiledPack,
	levers: Readonly<Record<string, readonly Lever[]>>,
	runPlan: RunPlan
): NonNullable<CompiledPack['leverReasons']> {
	const reasons = compiled.scenarios.flatMap(({ id, closure }): (readonly [string, Bilingual])[] => {
		const listed = levers[closure] ?? [];
		const shares = listed.length === 0 ? undefined : leverShares(runScenario(compiled, id), LEVER_OPTIONS, runPlan);
		const reason = shares === undefined ? undefined : reasonOf(compiled, listed, shares);
		return reason === undefined ? [] : [[id, reason]];
	});
	return Object.fromEntries(reasons);
}

function reasonOf(compiled: CompiledPack, listed: readonly Lever[], { output, shares }: LeverShares): Bilingual | undefined {
	const parts = listed.flatMap(({ id }) => {
		const share = shares.find(({ ids }) => ids.includes(id));
		return share === undefined ? [] : [{ label: shortLabel(compiled, id), others: share.ids.length - 1, first: share.first }];
	});
	const ownReasons = listed.flatMap(({ why }) => why ?? []);
	if (parts.length === 0) return ownReasons[0];
	const reason = leverReason(output, parts);
	return { vi: joined(reason.vi, ownReasons, 'vi'), en: joined(reason.en, ownReasons, 'en') };
}

function joined(reason: string, own: readonly Bilingual[], language: 'vi' | 'en'): string {
	return [reason, ...own.map((one) => one[language])].join(' ');
}
