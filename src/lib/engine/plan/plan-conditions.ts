import { assertDefined } from '$lib/base';
import type { SeriesId } from '$lib/model';
import type { CheckedCondition, CheckedModel } from '../check';
import { conditionLetters } from '../check/check-model';
import { memberTuples } from '../names/series';
import { resolveExpression } from '../resolve/resolve-expression';
import type { PlannedCondition, PlanNode, SlotIndex } from '../types';
import { canBeDefined } from './availability';

/**
 * Conditions watched under a closure, resolved to slots; those that read a series without a slot, and so can never hold, are left out.
 *
 * A condition with index letters holds when it holds for any of their members.
 */
export function planConditions(
	checked: CheckedModel,
	closure: string,
	slots: ReadonlyMap<SeriesId, SlotIndex | undefined>
): readonly PlannedCondition[] {
	return checked.conditions
		.filter(({ definition }) => definition.closures?.includes(closure) ?? true)
		.flatMap((condition) => {
			const cases = casesOf(condition, checked, slots).filter((one) => canBeDefined(one, Infinity, () => true));
			const [first, ...rest] = cases;
			if (first === undefined) return [];
			const when = rest.reduce((left: PlanNode, right) => ({ op: 'binary', operator: 'or', left, right }), first);
			const { id, severity, message, hint } = condition.definition;
			return [{ id, severity, when, message, hint }];
		});
}

/** The condition for each choice of members of its letters. */
function casesOf(
	condition: CheckedCondition,
	{ table }: CheckedModel,
	slots: ReadonlyMap<SeriesId, SlotIndex | undefined>
): readonly PlanNode[] {
	const letters = [...conditionLetters(condition.when, table)];
	const sizes = letters.map((letter) => assertDefined(table.letters.get(letter), 'dimension of a letter').members.length);
	return memberTuples(sizes).map((tuple) =>
		resolveExpression(condition.when.body, {
			table,
			letters: new Map(letters.map((letter, at) => [letter, assertDefined(tuple[at], 'position')])),
			running: new Map(),
			slotOf: (id) => slots.get(id)
		})
	);
}
