/* The spreadsheet reading of the formula language, computed by LibreOffice, against the interpreter. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	BUILTINS,
	checkModel,
	evaluateText,
	interpret,
	planModel,
	planText,
	readSeries,
	slotIndex,
	type Plan,
	type PlanNode,
	type RunResult
} from '$lib/engine';
import { evaluateNode, type NodeReader } from '../../src/lib/engine/evaluate/evaluate-node';
import { cellAddress } from '../../src/lib/export/xlsx/address';
import { hucreWriter } from '../../src/lib/export/xlsx/hucre-writer';
import { writeFormula, type FormulaCells } from '../../src/lib/export/xlsx/write-formula';
import type { CellContent, SheetContent } from '../../src/lib/export/xlsx/writer';
import { randomModels, type RandomModel } from '../support/random-model';
import { tinyModel } from '../support/tiny-model';
import { allSlots, inputsFor, inputsOf, runTiny, valueOf } from '../support/tiny-run';
import { agrees } from './compare';
import { readCell, toValue } from './numbers';
import { recalculate } from './recalculate';

const RANDOM_MODELS = process.env['KICHBAN_DEEP'] === undefined ? 40 : 400;

/** A formula with the value that the interpreter gives it, and the numbers it reads. */
interface Case {
	readonly name: string;
	readonly formula: string;
	readonly expected: number | undefined;
	readonly operands: readonly number[];
}

/** Values of a run, one row per series, one column per year, and the formulas under test in the column behind them. */
function sheetOf(name: string, values: readonly (readonly (number | undefined)[])[], cases: readonly Case[]): SheetContent {
	const given = values.map((row) =>
		row.map((value): CellContent => (value === undefined ? { look: 'text', formula: 'NA()' } : { look: 'text', value }))
	);
	const tried = cases.map(({ formula }): readonly CellContent[] => [{ look: 'text', formula, value: 999 }]);
	return {
		name,
		rows: [...given, ...tried],
		columns: [],
		freeze: { rows: 0, columns: 0 },
		repeat: {},
		numberRules: [],
		lookRules: [],
		onePageWide: false
	};
}

function cellsOf(plan: Plan, extras: Readonly<Record<string, number>> = {}): FormulaCells {
	return {
		firstYear: plan.firstYear,
		lastYear: plan.lastYear,
		cell: (slot, year) => cellAddress(slot, year),
		base: (slot) => cellAddress(slot, 0, 'column'),
		range: (slot, from, to) => `${cellAddress(slot, from)}:${cellAddress(slot, to)}`,
		extra: (name) => String(extras[name] ?? 'NA()')
	};
}

async function faultsOf(
	sheets: readonly { readonly content: SheetContent; readonly first: number; readonly cases: readonly Case[] }[]
): Promise<readonly string[]> {
	const bytes = await hucreWriter.write({
		title: '',
		subject: '',
		madeAt: '2026-01-01T00:00:00Z',
		names: [],
		sheets: sheets.map(({ content }) => content)
	});
	const read = recalculate({ 'formulas.xlsx': bytes }).get('formulas.xlsx');
	return sheets.flatMap(({ content, first, cases }) => {
		const cells = read?.get(content.name) ?? [];
		return cases.flatMap(({ name, formula, expected, operands }, at) => {
			const found = readCell(cells[first + at]?.[0] ?? '');
			return agrees(expected, found, operands) ? [] : [`${name}: =${formula} gave ${String(found)} instead of ${String(expected)}`];
		});
	});
}

const tiny = runTiny(
	tinyModel({
		dimensions: { kind: { index: 'k', members: ['a', 'b'] } },
		inputs: { x: null, z: null, v: { dims: ['kind'] }, w: { dims: ['kind'] } }
	}),
	{
		firstYear: 2020,
		lastYear: 2022,
		inputs: { x: [100, 110, 121], z: 0, 'v[a]': [10, 11, 12], 'v[b]': [10, 12, 14], 'w[a]': 3, 'w[b]': 5 }
	}
);

// On series and not on bare numbers, which the plan works out by itself: w[a] is 3, w[b] is 5, z is 0.
const SEMANTICS = [
	'if(undefined > w[a] or w[b] > z, 1, 2)',
	'if(w[b] > z or undefined > w[a], 1, 2)',
	'if(w[b] < z and undefined > w[a], 1, 2)',
	'if(not (undefined > w[a]), 1, 2)',
	'if(undefined == w[a], 1, 2)',
	'if(undefined != w[a], 1, 2)',
	'if(w[a] > w[b], undefined, 7)',
	'if(w[a] < w[b], undefined, 7)',
	'if(w[a] == 3 and w[b] != 3, 1, 2)',
	'w[a] / z',
	'z / z',
	'if(w[a] / z > 1, 1, 2)',
	'max(w[a] / z, 5)',
	'min(undefined, w[a])',
	'max(w[a], w[b], z)',
	'log(z)',
	'log(-w[a])',
	'sqrt(-w[a])',
	'(-w[a]) ^ (w[a] / w[b])',
	'(-w[a]) ^ w[a]',
	'-w[a] ^ 2',
	'w[a] ^ w[a] ^ 2',
	'(w[a] ^ w[a]) ^ 2',
	'w[a] ^ -w[b]',
	'10 - (w[b] - w[a])',
	'10 / (w[b] / w[a])',
	'10 - w[b] - w[a]',
	'2 * (w[a] + w[b])',
	'-(w[a] - w[b])',
	'w[a] - -w[b]',
	'w[a] * 1e-7 * 1e21',
	'exp(w[a] * 1000)',
	'at(x(-1), 2020)',
	'at(x(-2), 2022)',
	'at(x / x(-1) - 1, 2022)',
	'cagr(sum(v), 2020, 2022)',
	'cagr(x - 110, 2021, 2022)',
	'sum_over(sum(v), 2020, 2022)',
	'sum_over(x(-1), 2020, 2022)',
	'sum_over(x(-1), 2021, 2022)',
	'mean_over(x * 2, 2021, 2022)',
	'ratio_of_sums(x, sum(v), 2020, 2022)',
	'ratio_of_sums(x, z, 2020, 2022)',
	'first_year(x / x(-1) > 1)',
	'first_year(sum(v) >= 23)',
	'first_year(x > 500)',
	'base(x)',
	'at(x, 2022) > 100 and at(x, 2022) < 130'
];

test('every builtin gives its examples, and what is undefined travels as in the interpreter', async () => {
	const texts = [...SEMANTICS, ...[...BUILTINS.values()].flatMap(({ examples }) => examples.map(({ text }) => text))];
	const cells = cellsOf(tiny.plan);
	const cases = texts.map((text): Case => {
		const planned = valueOf(planText(tiny.plan, text));
		const isCondition = planned.unit === undefined && text.includes(' and at(');
		const formula = writeFormula(planned.body, 0, cells);
		return {
			name: text,
			formula: isCondition ? `IF(${formula},1,0)` : formula,
			expected: evaluateText(tiny.plan, planned, tiny.result, { year: 2020 }),
			operands: []
		};
	});
	const values = valuesOf(tiny.plan, tiny.result);
	expect(await faultsOf([{ content: sheetOf('examples', values, cases), first: values.length, cases }])).toEqual([]);
}, 60_000);

test(`every equation of ${RANDOM_MODELS} generated models, year by year on the engine's own numbers`, async () => {
	const models = fc.sample(randomModels, { numRuns: RANDOM_MODELS, seed: 11 }).flatMap((model, at) => casesOf(model, `m${at}`));
	const count = models.reduce((sum, { cases }) => sum + cases.length, 0);
	const defined = models.reduce((sum, { cases }) => sum + cases.filter(({ expected }) => expected !== undefined).length, 0);
	expect(count).toBeGreaterThan(20 * RANDOM_MODELS);
	expect(defined / count).toBeGreaterThan(0.3);
	expect(await faultsOf(models)).toEqual([]);
}, 600_000);

function casesOf({ model, data }: RandomModel, name: string) {
	const checked = checkModel(model);
	const planned = checked.ok
		? planModel(checked.value, { closure: 'main', firstYear: data.firstYear, lastYear: data.lastYear, ...inputsOf(data) })
		: undefined;
	if (planned?.ok !== true) return [];
	const plan = planned.value;
	const result = interpret(plan, { inputs: inputsFor(plan, data), outputs: allSlots(plan) });
	const values = valuesOf(plan, result);
	const cells = cellsOf(plan);
	const { firstYear, lastYear } = plan;
	const reader: NodeReader = { firstYear, lastYear, load: (slot, year) => values[slot]?.[year] ?? NaN, extra: () => NaN };
	const operands = values.flat().filter((value) => value !== undefined);
	const cases = plan.slots.flatMap(({ id, equation }, slot) =>
		(values[slot] ?? []).flatMap((expected, year): readonly Case[] => {
			if (equation === undefined || year === 0 || hasLimitingPower(equation.body, year, reader)) return [];
			return [{ name: `${name} ${id} ${equation.text}`, formula: writeFormula(equation.body, year, cells), expected, operands }];
		})
	);
	return [{ content: sheetOf(name, values, cases), first: values.length, cases }];
}

function valuesOf(plan: Plan, result: RunResult): readonly (readonly (number | undefined)[])[] {
	return plan.slots.map(({ id }) => {
		const slot = slotIndex(plan, id);
		return slot === undefined ? [] : readSeries(result, plan, slot).map(toValue);
	});
}

/** Whether a power in an expression vanishes, where LibreOffice gives an error for a result too small, and for 0 ^ 0 Excel does. */
function hasLimitingPower(node: PlanNode, year: number, reader: NodeReader): boolean {
	switch (node.op) {
		case 'unary':
			return hasLimitingPower(node.arg, year, reader);
		case 'binary':
			if (node.operator === '^' && Math.abs(evaluateNode(node, year, reader)) < 1e-300) return true;
			return hasLimitingPower(node.left, year, reader) || hasLimitingPower(node.right, year, reader);
		case 'call':
			return node.args.some((arg) => hasLimitingPower(arg, year, reader));
		default:
			return false;
	}
}
