import fc from 'fast-check';
import type { ModelDefinition } from '$lib/model';
import { tinyModel, type TinyModel, type TinyVariable } from './tiny-model';
import type { TinyData } from './tiny-run';

/** A random expression before names are put in: what it does, and which names and numbers it picks. */
interface Shape {
	readonly kind: number;
	readonly pick: number;
	readonly args: readonly Shape[];
}

/** A random model with data, and the share of its inputs that differ between draws. */
export interface RandomModel {
	readonly model: ModelDefinition;
	readonly data: TinyData;
	/** Ids of inputs and base values that may vary. */
	readonly variable: readonly string[];
}

const INPUTS = ['a', 'b', 'c', 'd'];
const NUMBERS = ['0', '1', '2', '0.5', '3.7', '0.001', '1e6', '10', '-1', '-0', 'undefined'];
const YEARS = { firstYear: 2020, lastYear: 2025 };

const shapes: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => ({
	shape: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		{ weight: 1, arbitrary: fc.record({ kind: fc.nat(3), pick: fc.nat(9999), args: fc.constant([]) }) },
		{
			weight: 3,
			arbitrary: fc.record({
				kind: fc.integer({ min: 4, max: 26 }),
				pick: fc.nat(9999),
				args: fc.tuple(tie('shape'), tie('shape'), tie('shape'))
			})
		}
	)
})).shape;

/** Models of four to fourteen variables that use everything of the formula language, with lags, base years, sums and dimensions. */
export const randomModels: fc.Arbitrary<RandomModel> = fc
	.record({
		equations: fc.array(shapes, { minLength: 4, maxLength: 14 }),
		bases: fc.array(fc.option(shapes), { minLength: 14, maxLength: 14 }),
		anchors: fc.array(fc.nat(13), { maxLength: 5 }),
		numbers: fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 60, maxLength: 60 })
	})
	.map(({ equations, bases, anchors, numbers }) => toModel(equations, bases, { anchors, numbers }));

function toModel(
	equations: readonly Shape[],
	bases: readonly (Shape | null)[],
	{ anchors, numbers }: { readonly anchors: readonly number[]; readonly numbers: readonly number[] }
): RandomModel {
	const variables: Record<string, TinyVariable | string> = {};
	equations.forEach((shape, at) => {
		const earlier = [...INPUTS, 'v[p]', 'v[q]', ...Array.from({ length: at }, (_, before) => `x${before}`)];
		const names = { now: earlier, before: [...earlier, ...equations.map((_, any) => `x${any}`), 'w[p]', 'w[q]'] };
		const base = bases[at];
		const baseOf = base === null || base === undefined ? {} : { base: `x${at} = ${write(base, { now: earlier, before: earlier })}` };
		variables[`x${at}`] = { equation: `x${at} = ${write(shape, names)}`, ...baseOf };
	});
	variables['w'] = { dims: ['kind'], equation: 'w[k] = w[k - 1] * 0.7 + v[k] * x0', members: ['w[p] = a + x1(-1)'] };
	variables['total'] = 'total = sum(w * 1.1) - sum(v[k](-1) / a)';
	const model: TinyModel = {
		dimensions: { kind: { index: 'k', members: ['p', 'q'] } },
		inputs: { ...Object.fromEntries(INPUTS.map((id) => [id, null])), v: { dims: ['kind'] } },
		constants: { fixed: { value: numbers[0] ?? 1 } },
		variables
	};
	const anchored = [...new Set(anchors)].filter((at) => at < equations.length).map((at) => `x${at}`);
	const inputs = [...INPUTS, 'v[p]', 'v[q]'];
	const path = (at: number) =>
		numbers.slice(at * 6, at * 6 + 6).map((value, year) => (value > 995 ? undefined : year % 2 === 0 ? value : Math.round(value)));
	const data: TinyData = {
		...YEARS,
		inputs: Object.fromEntries(inputs.map((id, at) => [id, path(at)])),
		base: Object.fromEntries(anchored.map((id, at) => [id, numbers[50 + at] ?? 1]))
	};
	return { model: tinyModel(model), data, variable: [...inputs, ...anchored] };
}

interface Names {
	/** Names that may be read in the same year. */
	readonly now: readonly string[];
	/** Names that may be read with a lag. */
	readonly before: readonly string[];
}

function write({ kind, pick, args }: Shape, names: Names): string {
	const choose = (list: readonly string[]): string => list[pick % list.length] ?? 'a';
	const [x, y, z] = [0, 1, 2].map((at) => (args[at] === undefined ? choose(names.now) : write(args[at], names)));
	const condition = `${x ?? ''} ${['<', '<=', '>', '>=', '==', '!='][pick % 6] ?? '<'} ${y ?? ''}`;
	const forms: readonly string[] = [
		choose(names.now),
		choose([...NUMBERS, 'fixed']),
		`${choose(names.before)}(-${(pick % 3) + 1})`,
		`base(${choose(names.now)})`,
		`(${x} + ${y})`,
		`(${x} - ${y})`,
		`(${x} * ${y})`,
		`(${x} / ${y})`,
		`(${x} + ${y} * ${z})`,
		`(${x} / ${y} - 1)`,
		`(-${x})`,
		`if(${condition}, ${z}, ${x})`,
		`if(not (${condition}), ${x} + 1, ${z})`,
		`if(${condition} and ${y} > 0, ${y}, ${z})`,
		`if(${condition} or ${z} < 1, ${z}, ${y})`,
		`max(${x}, ${y})`,
		`min(${x}, ${y}, ${z})`,
		`max(0, ${x})`,
		`min(${x}, 2)`,
		`abs(${x})`,
		`sqrt(abs(${x}))`,
		`exp(min(${x}, 5))`,
		`log(abs(${x}) + 0.1)`,
		`abs(${x}) ^ 0.4`,
		`(${x}) ^ ${y}`,
		`(1 + ${x} / 100) ^ (${y} / 10)`,
		`exp(${x})`
	];
	return forms[kind % forms.length] ?? 'a';
}
