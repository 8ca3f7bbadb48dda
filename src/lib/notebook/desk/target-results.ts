import type { TargetResult } from '$lib/analysis';
import type { Desk } from './types';

/** A target's results on some scenarios, in their order. */
export interface TargetLine {
	readonly id: string;
	readonly results: readonly (TargetResult | undefined)[];
	/** The first that was measured: what is asked for stands in it. */
	readonly any: TargetResult;
}

/** Targets on scenarios: those named, those of the groups named, or all; perhaps only those that some scenario misses. */
export function targetLines(
	{ answer }: Pick<Desk, 'answer'>,
	scenarios: readonly string[],
	{
		targets,
		groups,
		only
	}: { readonly targets?: readonly string[]; readonly groups?: readonly string[]; readonly only?: 'missed' | undefined }
): readonly TargetLine[] {
	const results = scenarios.map((scenario) => answer.runs.find(({ id }) => id === scenario)?.targets ?? []);
	const all = results.find((one) => one.length > 0) ?? [];
	const isAll = targets === undefined && groups === undefined;
	const named = (targets ?? []).flatMap((id) => all.find((one) => one.id === id) ?? []);
	const grouped = all.filter((one) => (isAll || groups?.includes(one.group) === true) && !named.includes(one));
	return [...named, ...grouped]
		.map((any) => ({ id: any.id, any, results: results.map((one) => one.find(({ id }) => id === any.id)) }))
		.filter((line) => only === undefined || line.results.some((one) => one?.status === 'missed' || one?.status === 'near'));
}
