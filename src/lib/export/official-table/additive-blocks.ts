import { slotIndex, type Plan, type PlanNode, type SlotIndex } from '$lib/engine';
import type { SeriesId } from '$lib/model';

/** Series that add up: to another series, or (without one) to the whole, 100 %. */
export interface AdditiveBlock {
	readonly total?: SeriesId;
	readonly parts: readonly SeriesId[];
	/** Whether the parts are percentage points of a growth rate, and no shares by themselves. */
	readonly inPoints?: true;
}

interface Sum {
	readonly total: SlotIndex;
	readonly parts: readonly SlotIndex[];
}

/**
 * What adds up in a plan, read from its equations: a series that is the sum of others, a series that is another less some, the shares
 * of such parts in their total, and what they contribute to its growth.
 */
export function additiveBlocks(plan: Plan): readonly AdditiveBlock[] {
	const sums = plan.slots.flatMap(({ id, equation }): readonly Sum[] => {
		const slot = slotIndex(plan, id);
		const sum = equation === undefined || slot === undefined ? undefined : sumOf(slot, equation.body);
		return sum === undefined ? [] : [sum];
	});
	const computedBy = (is: (body: PlanNode | undefined) => boolean) => plan.slots.find(({ equation }) => is(equation?.body))?.id;
	const idOf = (slot: SlotIndex) => plan.slots[slot]?.id;
	const whole = (ids: readonly (SeriesId | undefined)[]) => ids.filter((id) => id !== undefined);
	const blocks = sums.map(({ total, parts }) => ({ total: idOf(total), parts: whole(parts.map(idOf)) }));
	const shares = sums.flatMap(({ total, parts }) => {
		const quotients = parts.map((part) => computedBy((body) => isQuotient(body, part, total)));
		return quotients.includes(undefined) ? [] : [{ parts: whole(quotients) }];
	});
	const growths = sums.flatMap(({ total, parts }): readonly AdditiveBlock[] => {
		const growth = computedBy((body) => isGrowth(body, total));
		const contributions = parts.map((part) => computedBy((body) => isContribution(body, part, total)));
		return growth === undefined || contributions.includes(undefined)
			? []
			: [{ total: growth, parts: whole(contributions), inPoints: true }];
	});
	const all: readonly AdditiveBlock[] = [
		...blocks.map(({ total, parts }) => (total === undefined ? { parts } : { total, parts })),
		...shares,
		...growths
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
	return isBinary(body, '/') && isLoad(body.left, part, 0) && isLoad(body.right, total, 0);
}

/** `x / x(-1) - 1`. */
function isGrowth(body: PlanNode | undefined, of: SlotIndex): boolean {
	if (!isBinary(body, '-') || body.right.op !== 'number' || body.right.value !== 1 || !isBinary(body.left, '/')) return false;
	return isLoad(body.left.left, of, 0) && isLoad(body.left.right, of, 1);
}

/** `(part - part(-1)) / total(-1)`. */
function isContribution(body: PlanNode | undefined, part: SlotIndex, total: SlotIndex): boolean {
	if (!isBinary(body, '/') || !isBinary(body.left, '-') || !isLoad(body.right, total, 1)) return false;
	return isLoad(body.left.left, part, 0) && isLoad(body.left.right, part, 1);
}

function isBinary(node: PlanNode | undefined, operator: '-' | '/'): node is PlanNode & { readonly op: 'binary' } {
	return node?.op === 'binary' && node.operator === operator;
}

function isLoad(node: PlanNode, slot: SlotIndex, lag: number): boolean {
	return node.op === 'load' && node.slot === slot && node.lag === lag;
}
