import type { Assessment, TargetResult } from '$lib/analysis';

/** A result as what differs from an earlier one: a move of a lever leaves most of what is said about most targets as it was. */
export interface AssessmentDifference {
	readonly rest: Omit<Assessment, 'targets'>;
	/** Places in the list of targets, and the parts that are new there. */
	readonly targets: readonly (readonly [place: number, parts: Partial<TargetResult>])[];
}

/** What differs, or `undefined` when the two list different targets. */
export function differenceOf(before: Assessment, next: Assessment): AssessmentDifference | undefined {
	const isComparable =
		before.targets.length === next.targets.length && next.targets.every(({ id }, place) => before.targets[place]?.id === id);
	if (!isComparable) return undefined;
	const { targets, ...rest } = next;
	const changed = targets.map((target, place) => [place, partsOf(before.targets[place], target)] as const);
	return { rest, targets: changed.filter(([, parts]) => Object.keys(parts).length > 0) };
}

/** The later result again. Targets without a difference stay the same objects. */
export function applyDifference(before: Assessment, { rest, targets }: AssessmentDifference): Assessment {
	const parts = new Map(targets);
	return {
		...rest,
		targets: before.targets.map((target, place) => (parts.has(place) ? { ...target, ...parts.get(place) } : target))
	};
}

function partsOf(before: TargetResult | undefined, next: TargetResult): Partial<TargetResult> {
	const old = new Map<string, unknown>(Object.entries(before ?? {}));
	return Object.fromEntries(Object.entries(next).filter(([name, value]) => !isSame(old.get(name), value)));
}

function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}
