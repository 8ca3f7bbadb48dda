/*
 * Units are a theory of rescaling: measured in other units, a right equation gives the same quantities; an equation that the check
 * lets through does too, and one with a wrong unit in it is not let through.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkModel } from '$lib/engine';
import { compareUnits, divideUnits, multiplyUnits, plainUnit, powerUnit, readUnit, type PriceBasis, type Unit } from '$lib/model';
import { tinyModel } from '../support/tiny-model';
import { runTiny, type TinyData } from '../support/tiny-run';

interface Kind {
	readonly unit: string;
	readonly price: PriceBasis;
	readonly names: readonly string[];
}

const CURRENT: Kind = { unit: 'bn VND', price: 'current', names: ['n1', 'n2'] };
const CONSTANT: Kind = { unit: 'bn VND', price: 'constant', names: ['r1', 'r2'] };
const DEFLATOR: Kind = { unit: 'index', price: 'deflator', names: ['d1', 'd2'] };
const PEOPLE: Kind = { unit: 'thousand persons', price: 'none', names: ['p1', 'p2'] };
const PER_HEAD: Kind = { unit: 'm VND per person', price: 'current', names: ['h1'] };
const PLAIN: Kind = { unit: 'ratio', price: 'none', names: ['q1', 'q2'] };
const KINDS = [CURRENT, CONSTANT, DEFLATOR, PEOPLE, PER_HEAD, PLAIN];

const INPUTS = Object.fromEntries(KINDS.flatMap(({ names, unit, price }) => names.map((name) => [name, { unit, price }])));
// Values of both signs would only add undefined roots; quarters and eighths keep the arithmetic far from overflow.
const VALUES: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
	Object.keys(INPUTS).map((name, at) => [name, [1.25 + at / 8, 0.75 + at / 4, 2.5 + at / 16]])
);

/** Chooses a number below a limit. */
type Choose = (limit: number) => number;

/** Text of a random expression of a kind, right in its units by construction. */
function expressionOf(kind: Kind, choose: Choose, depth: number): string {
	const again = () => expressionOf(kind, choose, depth - 1);
	const name = kind.names[choose(kind.names.length)] ?? '';
	if (depth === 0) return choose(3) === 0 ? `${name}(-1)` : name;
	const plain = () => expressionOf(PLAIN, choose, depth - 1);
	const forms = [
		() => `(${again()} + ${again()})`,
		() => `(${again()} - ${again()})`,
		() => `max(0, ${again()}, ${again()})`,
		() => `if(${comparison(choose, depth - 1)}, ${again()}, ${again()})`,
		() => `(${again()} * ${plain()})`,
		() => `(${again()} / ${plain()})`,
		() => `abs(${again()})`,
		() => `(${convertedTo(kind, choose, depth - 1)})`
	];
	return (forms[choose(forms.length)] ?? again)();
}

function comparison(choose: Choose, depth: number): string {
	const kind = KINDS[choose(KINDS.length)] ?? PLAIN;
	return `${expressionOf(kind, choose, depth)} > ${expressionOf(kind, choose, depth)}`;
}

/** The kind reached from other kinds. */
function convertedTo(kind: Kind, choose: Choose, depth: number): string {
	const of = (other: Kind) => expressionOf(other, choose, depth);
	switch (kind) {
		case CURRENT:
			return choose(2) === 0 ? `${of(CONSTANT)} * ${of(DEFLATOR)}` : `${of(PER_HEAD)} * ${of(PEOPLE)}`;
		case CONSTANT:
			return `${of(CURRENT)} / ${of(DEFLATOR)}`;
		case DEFLATOR:
			return `${of(CURRENT)} / ${of(CONSTANT)}`;
		case PEOPLE:
			return `${of(CURRENT)} / ${of(PER_HEAD)}`;
		case PER_HEAD:
			return `${of(CURRENT)} / ${of(PEOPLE)}`;
		default:
			return `${of(PEOPLE)} / ${of(PEOPLE)}`;
	}
}

const modelOf = (kind: Kind, text: string) =>
	tinyModel({ inputs: INPUTS, variables: { y: { unit: kind.unit, price: kind.price, equation: `y = ${text}` } } });
const unitOf = (kind: Kind): Unit => readUnit(kind.unit, kind.price) ?? plainUnit;

/** The factor by which numbers of a unit change when each dimension is measured in units smaller by a power of two. */
function rescaling(kind: Kind, powers: Readonly<Record<string, number>>): number {
	return 2 ** Object.entries(unitOf(kind).dims).reduce((sum, [dim, exponent]) => sum + exponent * (powers[dim] ?? 0), 0);
}

describe('an expression that passes the check', () => {
	test('gives the same quantity in whatever units its inputs are measured', () => {
		fc.assert(
			fc.property(
				fc.gen(),
				fc.integer({ min: -20, max: 20 }),
				fc.integer({ min: -20, max: 20 }),
				fc.integer({ min: -20, max: 20 }),
				(gen, current, constant, person) => {
					const choose: Choose = (limit) => gen(fc.nat, { max: limit - 1 });
					const kind = KINDS[choose(KINDS.length)] ?? PLAIN;
					const model = modelOf(kind, expressionOf(kind, choose, 3));
					expect(checkModel(model).diagnostics).toEqual([]);
					const powers = { 'money:current': current, 'money:constant': constant, person };
					const rescaled = Object.fromEntries(
						KINDS.flatMap((one) => one.names.map((name) => [name, (VALUES[name] ?? []).map((value) => value * rescaling(one, powers))]))
					);
					const [before, after] = [VALUES, rescaled].map((inputs) =>
						runTiny(model, { firstYear: 2020, lastYear: 2022, inputs } satisfies TinyData)
					);
					// Powers of two change exponents only, so the bits of the fractions are the same; adding 0 makes zeros of one sign.
					const expected = before?.series('y').map((value) => (value === undefined ? value : value * rescaling(kind, powers) + 0));
					expect(after?.series('y').map((value) => (value === undefined ? value : value + 0))).toEqual(expected);
				}
			),
			{ numRuns: 300 }
		);
	});

	test('does not pass with a term of another unit added', () => {
		fc.assert(
			fc.property(fc.gen(), (gen) => {
				const choose: Choose = (limit) => gen(fc.nat, { max: limit - 1 });
				const kind = KINDS[choose(KINDS.length)] ?? PLAIN;
				const others = KINDS.filter((one) => compareUnits(unitOf(one), unitOf(kind)) !== 'same');
				const other = others[choose(others.length)] ?? PLAIN;
				const text = `${expressionOf(kind, choose, 2)} + ${expressionOf(other, choose, 2)}`;
				const codes = checkModel(modelOf(kind, text)).diagnostics.map((one) => one.code);
				expect(codes.some((code) => code.startsWith('mixed-'))).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('the algebra of units', () => {
	const anyUnit = fc.constantFrom(...KINDS.map(unitOf));

	test('multiplication is commutative and associative, and division undoes it', () => {
		fc.assert(
			fc.property(anyUnit, anyUnit, anyUnit, (a, b, c) => {
				expect(compareUnits(multiplyUnits(a, b), multiplyUnits(b, a))).toBe('same');
				expect(compareUnits(multiplyUnits(multiplyUnits(a, b), c), multiplyUnits(a, multiplyUnits(b, c)))).toBe('same');
				expect(compareUnits(divideUnits(multiplyUnits(a, b), b), a)).toBe('same');
				expect(compareUnits(powerUnit(powerUnit(a, 2), 0.5), a)).toBe('same');
				expect(compareUnits(multiplyUnits(a, powerUnit(a, -1)), plainUnit)).toBe('same');
			})
		);
	});
});
