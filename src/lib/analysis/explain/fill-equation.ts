import { printExpression, type Expression, type PlanNode, type SlotIndex } from '$lib/engine';

/** Place of a number among those that an equation reads; -1 when it is none of them. */
export type PlaceOf = (slot: SlotIndex, year: number) => number;

interface Surroundings {
	readonly baseYear: number;
	readonly placeOf: PlaceOf;
}

const NOWHERE = { start: 0, end: 0 };

/** The right side of an equation in a year as text with places for its numbers, bracketed as the equation is printed. */
export function fillEquation(body: PlanNode, year: number, surroundings: Surroundings): readonly (string | number)[] {
	const text = printExpression(withPlaces(body, year, surroundings));
	return text
		.split(/(#-?\d+)/)
		.filter((part) => part !== '')
		.map((part) => (part.startsWith('#') ? Number(part.slice(1)) : part));
}

/** The expression with `#place` for each number read, a name that no model can have. */
function withPlaces(node: PlanNode, year: number, surroundings: Surroundings): Expression {
	const { baseYear, placeOf } = surroundings;
	const within = (part: PlanNode) => withPlaces(part, year, surroundings);
	const place = (number: number): Expression => ({ kind: 'reference', name: `#${number}`, index: undefined, lag: 0, span: NOWHERE });
	switch (node.op) {
		case 'number':
			return { kind: 'number', value: node.value, span: NOWHERE };
		case 'undefined':
			return { kind: 'undefined', span: NOWHERE };
		case 'load':
			return place(placeOf(node.slot, year - node.lag));
		case 'base':
			return place(placeOf(node.slot, baseYear));
		case 'extra':
			return { kind: 'reference', name: node.name, index: undefined, lag: node.lag, span: NOWHERE };
		case 'unary':
			return { kind: 'unary', op: node.operator, arg: within(node.arg), span: NOWHERE };
		case 'binary':
			return { kind: 'binary', op: node.operator, left: within(node.left), right: within(node.right), span: NOWHERE };
		case 'call':
			return { kind: 'call', name: node.builtin, args: node.args.map(within), span: NOWHERE };
	}
}
