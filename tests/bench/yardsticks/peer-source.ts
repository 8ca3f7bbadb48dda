import { assertDefined } from '$lib/base';
import { interpret, type PlanNode, type SlotIndex } from '$lib/engine';
import { slotOf } from '../../support/tiny-run';
import { drawOf, VARIED, type CoreBench } from '../core-model';
import { printNode, type Dialect } from './print-node';

/** What stands for a value that does not exist: neither peer can leave one out. */
const NOTHING = -999999;

/**
 * The growth core as peers read it: a value of the year before is a stock that takes in the difference to this year's, and years
 * begin after the base year.
 */
export interface PeerModel {
	readonly years: number;
	/** Vensim text of the whole model. */
	readonly mdl: string;
	/** Equations in Insight Maker's language. */
	readonly simulation: readonly { readonly name: string; readonly text: string }[];
	readonly inputs: readonly { readonly name: string; readonly value: number }[];
	/** Inputs that differ between draws, with the values of the first one. */
	readonly varied: readonly { readonly name: string; readonly value: number }[];
	readonly lags: readonly { readonly name: string; readonly initial: number }[];
	readonly all: readonly string[];
	readonly three: readonly string[];
	/** Results of the first draw; `null` where there is none. */
	readonly expected: Readonly<Record<string, readonly (number | null)[]>>;
}

const nameOf = (slot: SlotIndex): string => `x${slot}`;

export function peerModel({ plan, inputs, all, three, varied }: CoreBench): PeerModel {
	const width = plan.slots.length;
	const years = plan.lastYear - plan.firstYear;
	const drawn = inputs.slice();
	const ids = Object.keys(VARIED);
	varied.forEach((slot, at) => {
		const value = drawOf(assertDefined(ids[at], 'id'), assertDefined(inputs[width + slot], 'middle'), 0);
		for (let year = 1; year <= years; year += 1) drawn[year * width + slot] = value;
	});
	const result = interpret(plan, { inputs: drawn, outputs: all });
	const valueAt = (slot: SlotIndex, year: number): number => {
		const output = all.indexOf(slot);
		return assertDefined(output < 0 ? drawn[year * width + slot] : result.values[(output * result.years + year) * result.stride], 'value');
	};
	const equations = plan.order.map((slot) => ({
		name: nameOf(slot),
		body: assertDefined(plan.slots[slot]?.equation, 'equation').body
	}));
	const given = plan.slots.flatMap(({ id, kind }) =>
		kind === 'equation' ? [] : [slotOf(plan, id)].map((slot) => ({ name: nameOf(slot), value: valueAt(slot, 1) }))
	);
	const lags = laggedSlots(equations.map(({ body }) => body)).map((slot) => ({ name: nameOf(slot), initial: valueAt(slot, 0) }));
	const base = (slot: SlotIndex): string => `(${valueAt(slot, 0)})`;
	return {
		years,
		mdl: mdlOf({ equations: printAll(equations, mdlDialect(base)), inputs: given, lags, years }),
		simulation: printAll(equations, simulationDialect(base)),
		inputs: given,
		varied: varied.map((slot) => ({ name: nameOf(slot), value: valueAt(slot, 1) })),
		lags,
		all: all.map(nameOf),
		three: three.map(nameOf),
		expected: Object.fromEntries(
			all.map((slot) => [
				nameOf(slot),
				Array.from({ length: years }, (_, year) => {
					const value = valueAt(slot, year + 1);
					return Number.isFinite(value) ? value : null;
				})
			])
		)
	};
}

type Printed = readonly { readonly name: string; readonly text: string }[];

function printAll(equations: readonly { readonly name: string; readonly body: PlanNode }[], dialect: Dialect): Printed {
	return equations.map(({ name, body }) => ({ name, text: printNode(body, dialect) }));
}

function mdlDialect(base: (slot: SlotIndex) => string): Dialect {
	return {
		read: (slot, lag) => (lag === 'base' ? base(slot) : `${nameOf(slot)}${lag === 0 ? '' : `_${lag}`}`),
		power: (x, y) => `(${x} ^ ${y})`,
		choose: (condition, yes, no) => `IF THEN ELSE(${condition}, ${yes}, ${no})`,
		functions: { max: 'MAX', min: 'MIN', abs: 'ABS', exp: 'EXP', log: 'LN', sqrt: 'SQRT' },
		undefined: `(${NOTHING})`,
		operators: { and: ':AND:', or: ':OR:', not: ':NOT:', '==': '=', '!=': '<>' }
	};
}

function simulationDialect(base: (slot: SlotIndex) => string): Dialect {
	return {
		read: (slot, lag) => (lag === 'base' ? base(slot) : `[${nameOf(slot)}${lag === 0 ? '' : `_${lag}`}]`),
		power: (x, y) => `(${x} ^ ${y})`,
		choose: (condition, yes, no) => `IfThenElse(${condition}, ${yes}, ${no})`,
		functions: { max: 'Max', min: 'Min', abs: 'Abs', exp: 'Exp', log: 'Ln', sqrt: 'Sqrt' },
		undefined: `(${NOTHING})`,
		operators: { and: 'and', or: 'or', not: 'not', '==': '=', '!=': '<>' }
	};
}

function mdlOf({ equations, inputs, lags, years }: Pick<PeerModel, 'inputs' | 'lags' | 'years'> & { readonly equations: Printed }): string {
	const line = (name: string, text: string | number) => `${name} = ${text} ~~|`;
	return [
		'{UTF-8}',
		...inputs.map(({ name, value }) => line(name, value)),
		...equations.map(({ name, text }) => line(name, text)),
		...lags.map(({ name, initial }) => line(`${name}_1`, `INTEG(${name} - ${name}_1, ${initial})`)),
		line('INITIAL TIME', 1),
		line('FINAL TIME', years),
		line('TIME STEP', 1),
		line('SAVEPER', 'TIME STEP'),
		''
	].join('\n');
}

function laggedSlots(nodes: readonly PlanNode[]): readonly SlotIndex[] {
	const found = new Set<SlotIndex>();
	const visit = (node: PlanNode): void => {
		switch (node.op) {
			case 'load':
				if (node.lag > 1) throw new Error('stocks hold one year');
				if (node.lag === 1) found.add(node.slot);
				return;
			case 'unary':
				return visit(node.arg);
			case 'binary':
				visit(node.left);
				return visit(node.right);
			case 'call':
				return node.args.forEach(visit);
			case 'base':
			case 'number':
			case 'undefined':
			case 'extra':
				return;
		}
	};
	nodes.forEach(visit);
	return [...found].sort((a, b) => a - b);
}
