import { slotIndex, type Plan, type PlanNode, type SlotIndex } from '$lib/engine';
import type { SeriesId } from '$lib/model';

/** Series that add up: to another series, or (without one) to the whole, 100 %. */
export interface AdditiveBlock {
	readonly total?: SeriesId;
	readonly parts: readonly SeriesId[];
}

interface Sum {
	readonly total: SlotIndex;
	readonly parts: readonly SlotIndex[];
}

/**
 * What adds up in a plan, read from its equations: a series that is the sum of others, a series that is another less some, and the
 * shares of such parts in their total.
 */
export function additiveBlocks(plan: Plan): readonly AdditiveBlock[] {
	const sums = plan.slots.flatMap(({ id, equation }): readonly Sum[] => {
		const slot = slotIndex(plan, id);
		const sum = equation === undefined || slot === undefined ? undefined : sumOf(slot, equation.body);
		return sum === undefined ? [] : [sum];
	});
	const idOf = (slot: SlotIndex) => plan.slots[slot]?.id;
	const whole = (ids: readonly (SeriesId | undefined)[]) => ids.filter((id) => id !== undefined);
	const blocks = sums.map(({ total, parts }) => ({ total: idOf(total), parts: whole(parts.map(idOf)) }));
	const shares = sums.flatMap(({ total, parts }) => {
		const quotients = parts.map((part) => plan.slots.find(({ equation }) => isQuotient(equation?.body, part, total))?.id);
		return quotients.includes(undefined) ? [] : [{ parts: whole(quotients) }];
	});
	const all: readonly AdditiveBlock[] = [
		...blocks.map(({ total, parts }) => (total === undefined ? { parts } : { total, parts })),
		...shares
	];
	return all.filter(({ parts }) => parts.length > 1);
}

/** A sum of series of the same year; of a difference, the series taken from is the total and the result one of its parts. */
function sumOf(slot: SlotIndex, body: PlanNode): Sum | undefined {
	const terms = termsOf(body, 1);
	if (terms === undefined || terms.length < 2) return undefined;
	const added = terms.filter(({ sign }) => sign > 0).map((term) => term.slot);
	const taken = terms.filter(({ sign }) => sign < 0).map((term) => term.slot);
	if (taken.length === 0) return { total: slot, parts: added };
	const [from] = added;
	return added.length === 1 && from !== undefined ? { total: from, parts: [...taken, slot] } : undefined;
}

interface Term {
	readonly slot: SlotIndex;
	readonly sign: 1 | -1;
}

/** The terms of a sum of series of the same year; nothing for any other expression. */
function termsOf(node: PlanNode, sign: Term['sign']): readonly Term[] | undefined {
	if (node.op === 'load') return node.lag === 0 ? [{ slot: node.slot, sign }] : undefined;
	if (node.op !== 'binary' || (node.operator !== '+' && node.operator !== '-')) return undefined;
	const left = termsOf(node.left, sign);
	const right = termsOf(node.right, node.operator === '+' ? sign : sign === 1 ? -1 : 1);
	return left === undefined || right === undefined ? undefined : [...left, ...right];
}

function isQuotient(body: PlanNode | undefined, part: SlotIndex, total: SlotIndex): boolean {
	if (body?.op !== 'binary' || body.operator !== '/' || body.left.op !== 'load' || body.right.op !== 'load') return false;
	return body.left.slot === part && body.right.slot === total && body.left.lag === 0 && body.right.lag === 0;
}
