import { assertDefined, assertNever } from '$lib/base';
import { BUILTINS } from '../builtins';
import { readsOf } from '../resolve/node-reads';
import type { ResolvedSeries } from '../resolve/resolve-series';
import type { PlanNode } from '../types';

/** What a pack gives: positions, in the list of all series, of inputs with a path and of series with a base-year value. */
export interface Given {
	readonly inputs: ReadonlySet<number>;
	readonly anchored: ReadonlySet<number>;
}

/** Whether a series can have a value in a year; years count from the base year. */
type Defined = (position: number, year: number) => boolean;

/**
 * Series that have a value in some year after the base year, as far as can be seen without numbers.
 *
 * Follows what is defined from year to year: a lag before the base year is undefined, an input without a path too, and whatever
 * needs something undefined; a choice needs its condition and one of its branches. A series defined in the base year only does not
 * count. Dropping one can take away what others need, so the walk is repeated until nothing more drops out.
 * @param order positions so that each comes after those it reads within a year.
 */
export function availableSeries(
	all: readonly ResolvedSeries[],
	given: Given,
	order: readonly number[],
	years: number
): ReadonlySet<number> {
	let available: ReadonlySet<number> = new Set(all.keys());
	for (;;) {
		const next = definedSomeYear(all, given, { order, years, among: available });
		if (next.size === available.size) return available;
		available = next;
	}
}

/** Whether an expression can have a value in a year. */
export function canBeDefined(node: PlanNode, year: number, defined: Defined): boolean {
	switch (node.op) {
		case 'number':
		case 'extra':
			return true;
		case 'undefined':
			return false;
		case 'load':
			return year >= node.lag && defined(node.slot, year - node.lag);
		case 'base':
			return defined(node.slot, 0);
		case 'unary':
			return canBeDefined(node.arg, year, defined);
		case 'binary':
			return canBeDefined(node.left, year, defined) && canBeDefined(node.right, year, defined);
		case 'call':
			return canCallBeDefined(node, year, defined);
		default:
			return assertNever(node);
	}
}

function canCallBeDefined(node: Extract<PlanNode, { op: 'call' }>, year: number, defined: Defined): boolean {
	const args = node.args.map((arg) => canBeDefined(arg, year, defined));
	const isChoice = BUILTINS.get(node.builtin)?.interpret.form === 'choose';
	return isChoice ? args[0] === true && args.slice(1).includes(true) : args.every((arg) => arg);
}

function longestLag(all: readonly ResolvedSeries[]): number {
	const lags = all.flatMap(({ equation }) => (equation === undefined ? [] : readsOf(equation.body).map(({ lag }) => lag)));
	return lags.reduce<number>((longest, lag) => (lag === 'base' ? longest : Math.max(longest, lag)), 0);
}

interface Walk {
	readonly order: readonly number[];
	readonly years: number;
	readonly among: ReadonlySet<number>;
}

function definedSomeYear(all: readonly ResolvedSeries[], given: Given, { order, years, among }: Walk): ReadonlySet<number> {
	const table: boolean[][] = [];
	const defined: Defined = (position, year) => table[year]?.[position] ?? false;
	const reach = longestLag(all);
	let alike = 0;
	// Once as many years as a lag reaches back are alike, so is every later one.
	for (let year = 0; year < years && alike <= reach; year += 1) {
		table.push(all.map(() => false));
		const row = assertDefined(table[year], 'row of the year');
		let changed = true;
		while (changed) {
			changed = false;
			for (const position of order) {
				if (row[position] === true || !among.has(position) || !isDefined(assertDefined(all[position], 'series'), position, year)) continue;
				row[position] = true;
				changed = true;
			}
		}
		// The base year is unlike all others: it has equations of its own.
		alike = year > 1 && row.every((one, position) => one === table[year - 1]?.[position]) ? alike + 1 : 0;
	}
	const counted = years === 1 ? table : table.slice(1);
	return new Set([...all.keys()].filter((position) => counted.some((row) => row[position] === true)));

	function isDefined({ series, equation, baseEquation }: ResolvedSeries, position: number, year: number): boolean {
		switch (series.quantity.kind) {
			case 'constant':
			case 'extra':
				return true;
			case 'input':
				return given.inputs.has(position);
			case 'variable': {
				if (year === 0 && given.anchored.has(position)) return true;
				const used = year === 0 ? (baseEquation ?? equation) : equation;
				return used !== undefined && canBeDefined(used.body, year, defined);
			}
			default:
				return assertNever(series.quantity.kind);
		}
	}
}
