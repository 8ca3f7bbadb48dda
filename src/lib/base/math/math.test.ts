import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exp, log, mathNumbers, pow } from '.';

/**
 * The reference: integers of any size standing for numbers with 400 binary places, and the series of exp and artanh with their
 * remainders below one such place. Nothing of it is shared with the functions under test.
 */
const PLACES = 400n;
const ONE = 1n << PLACES;
const LN2 = 2n * artanh(ONE / 3n);

function artanh(s: bigint): bigint {
	const square = (s * s) >> PLACES;
	let sum = 0n;
	let power = s;
	for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
		sum += power / n;
		power = (power * square) >> PLACES;
	}
	return sum;
}

/** A finite double as `whole · 2^exponent`. */
function exact(x: number): { whole: bigint; exponent: number } {
	const view = new DataView(new ArrayBuffer(8));
	view.setFloat64(0, x);
	const bits = view.getBigUint64(0);
	const field = Number((bits >> 52n) & 0x7ffn);
	const fraction = bits & 0xfffffffffffffn;
	const size = field === 0 ? fraction : fraction | 0x10000000000000n;
	return { whole: bits >> 63n === 0n ? size : -size, exponent: Math.max(field, 1) - 1075 };
}

function shift(n: bigint, places: number): bigint {
	return places >= 0 ? n << BigInt(places) : n >> BigInt(-places);
}

/** Natural logarithm of a positive double, with 400 places. */
function exactLog(x: number): bigint {
	const { whole, exponent } = exact(x);
	const digits = whole.toString(2).length - 1;
	const mantissa = shift(whole, Number(PLACES) - digits);
	return 2n * artanh(((mantissa - ONE) << PLACES) / (mantissa + ONE)) + BigInt(exponent + digits) * LN2;
}

/** e to the power `x` as mantissa with 400 places and exponent. */
function exactExp(x: bigint): { mantissa: bigint; exponent: number } {
	const exponent = Number(x / LN2);
	const rest = x - BigInt(exponent) * LN2;
	let term = ONE;
	let sum = 0n;
	for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
		sum += term;
		term = (term * rest) / (n << PLACES);
	}
	return { mantissa: sum, exponent };
}

/** How far `got` lies from `mantissa · 2^exponent` (mantissa with 400 places), in units in the last place of the reference. */
function ulpsOff(got: number, mantissa: bigint, exponent: number): number {
	const size = mantissa < 0n ? -mantissa : mantissa;
	const leading = size.toString(2).length - 1 - Number(PLACES) + exponent;
	const unit = Math.max(leading - 52, -1074);
	const parts = exact(got);
	// Both in units of 2^-64 ulp.
	const difference = shift(parts.whole, parts.exponent - unit + 64) - shift(mantissa, exponent - Number(PLACES) - unit + 64);
	return Math.abs(Number(difference)) / 2 ** 64;
}

const fixed = (x: number): bigint => shift(exact(x).whole, exact(x).exponent + Number(PLACES));
const ulpsOfExp = (x: number): number => {
	const { mantissa, exponent } = exactExp(fixed(x));
	return ulpsOff(exp(x), mantissa, exponent);
};
const ulpsOfLog = (x: number): number => ulpsOff(log(x), exactLog(x), 0);
function ulpsOfPow(x: number, y: number): number {
	const { mantissa, exponent } = exactExp(shift(exact(y).whole * exactLog(x), exact(y).exponent));
	return ulpsOff(pow(x, y), mantissa, exponent);
}

function bitsOf(x: number): string {
	const view = new DataView(new ArrayBuffer(8));
	view.setFloat64(0, x);
	return view.getBigUint64(0).toString(16).padStart(16, '0');
}

function grid(first: number, last: number, count: number): number[] {
	return Array.from({ length: count }, (_, k) => first + ((last - first) * k) / (count - 1));
}

const worst = (errors: readonly number[]): number => errors.reduce((a, b) => (a > b ? a : b), 0);
const anyPositive = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true });

describe('the reference of these tests', () => {
	// e and ln 10 to 40 places: OEIS A001113 and A002392.
	test('gives e and the logarithm of 10 as tabulated', () => {
		const decimals = (n: bigint): string => ((n * 10n ** 40n) >> PLACES).toString();
		const e = exactExp(ONE);
		expect(decimals(shift(e.mantissa, e.exponent))).toBe('27182818284590452353602874713526624977572');
		expect(decimals(exactLog(10))).toBe('23025850929940456840179914546843642076011');
	});
});

describe('exp', () => {
	test('is at most 0.52 units off from the smallest to the largest normal result', () => {
		expect(worst(grid(-708.3, 709.78, 1500).map(ulpsOfExp))).toBeLessThan(0.52);
		expect(worst(grid(-1, 1, 700).map(ulpsOfExp))).toBeLessThan(0.52);
		fc.assert(
			fc.property(fc.double({ min: -708.3, max: 709.78, noNaN: true }), (x) => ulpsOfExp(x) < 0.52),
			{ numRuns: 500, seed: 1 }
		);
	});
	test('is at most one unit off where the result is subnormal', () => {
		expect(worst(grid(-745, -708.4, 400).map(ulpsOfExp))).toBeLessThan(1);
	});
	test.each([
		[0, 1],
		[-0, 1],
		[1, Math.E],
		[Infinity, Infinity],
		[-Infinity, 0],
		[NaN, NaN],
		[709.782712893384, 1.7976931348622732e308],
		[709.7827128933841, Infinity],
		[-745.1332191019411, 5e-324],
		[-745.1332191019412, 0],
		[1e300, Infinity],
		[-1e300, 0],
		[5e-324, 1]
	])('of %d is %d', (x, value) => {
		expect(exp(x)).toBe(value);
	});
});

describe('log', () => {
	test('is at most 0.52 units off from the smallest subnormal to the largest number', () => {
		expect(worst(grid(-1074, 1023, 2098).map((k) => ulpsOfLog(2 ** k * 1.37)))).toBeLessThan(0.52);
		expect(worst(grid(0.3, 3, 1500).map(ulpsOfLog))).toBeLessThan(0.52);
		fc.assert(
			fc.property(anyPositive, (x) => ulpsOfLog(x) < 0.52),
			{ numRuns: 500, seed: 2 }
		);
	});
	test('keeps its relative accuracy beside 1', () => {
		const near = grid(-60, 60, 121).flatMap((k) => [1 + k * Number.EPSILON, 1 + k * 1e-9]);
		expect(worst(near.filter((x) => x !== 1).map(ulpsOfLog))).toBeLessThan(0.52);
	});
	test.each([
		[1, 0],
		[0, -Infinity],
		[-0, -Infinity],
		[-1, NaN],
		[-5e-324, NaN],
		[Infinity, Infinity],
		[-Infinity, NaN],
		[NaN, NaN],
		[2, Math.LN2],
		[10, Math.LN10]
	])('of %d is %d', (x, value) => {
		expect(log(x)).toBe(value);
	});
});

describe('pow', () => {
	test('is at most 0.55 units off in the range of models: bases 0.01 to 1e6, exponents within 4', () => {
		const bases = grid(-2, 6, 40).map((k) => 10 ** k);
		expect(worst(bases.flatMap((x) => grid(-4, 4, 41).map((y) => ulpsOfPow(x, y))))).toBeLessThan(0.55);
	});
	test('is at most 0.55 units off over the whole range of bases and of normal results', () => {
		const result = fc.double({ min: -707, max: 709, noNaN: true });
		const property = fc.property(
			anyPositive,
			result,
			(x, target) => x === 1 || Math.abs(Math.log(x)) < 1e-14 || ulpsOfPow(x, target / Math.log(x)) < 0.55
		);
		fc.assert(property, { numRuns: 1000, seed: 3 });
		expect(worst(grid(0.7, 1.5, 600).map((x) => ulpsOfPow(x, 700 / Math.log(x))))).toBeLessThan(0.55);
	});
	test('is at most 1.1 units off where the result is subnormal', () => {
		expect(worst(grid(1.01, 3, 300).map((x) => ulpsOfPow(x, -725 / Math.log(x))))).toBeLessThan(1.1);
	});
	test('of 2 is exact for every exponent that a double can hold', () => {
		for (let n = -1074; n <= 1023; n += 1) expect(bitsOf(pow(2, n))).toBe(bitsOf(2 ** n));
	});
	test('is exact for small whole powers that fit a double', () => {
		for (let x = 2; x <= 60; x += 1) for (let n = 1; x ** n < 2 ** 53; n += 1) expect(pow(x, n)).toBe(Number(BigInt(x) ** BigInt(n)));
	});
	test('with exponent 1 gives the base back, with −1 its reciprocal and with 2 its square, to one unit', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-150, max: 1e150, noNaN: true }), (x) => {
				expect(pow(x, 1)).toBe(x);
				expect(Math.abs(pow(x, 2) - x * x) / (x * x)).toBeLessThanOrEqual(Number.EPSILON);
				expect(Math.abs(pow(x, -1) * x - 1)).toBeLessThanOrEqual(2 * Number.EPSILON);
			}),
			{ numRuns: 2000, seed: 4 }
		);
	});
	test('with exponent ½ agrees with the square root, which IEEE 754 fixes, to one unit', () => {
		const property = fc.property(anyPositive, (x) => {
			expect(Math.abs(pow(x, 0.5) / Math.sqrt(x) - 1)).toBeLessThanOrEqual(Number.EPSILON);
		});
		fc.assert(property, { numRuns: 2000, seed: 5 });
	});
	// IEEE 754-2019, section 9.2.1, line by line.
	test.each([
		[NaN, 0, 1],
		[0, 0, 1],
		[Infinity, -0, 1],
		[1, NaN, 1],
		[1, Infinity, 1],
		[-1, Infinity, 1],
		[-1, -Infinity, 1],
		[NaN, 1, NaN],
		[2, NaN, NaN],
		[-8, 1 / 3, NaN],
		[-2, 0.5, NaN],
		[0, 3, 0],
		[-0, 3, -0],
		[-0, 2, 0],
		[-0, 2.5, 0],
		[0, -3, Infinity],
		[-0, -3, -Infinity],
		[-0, -2, Infinity],
		[0, -0.5, Infinity],
		[0, Infinity, 0],
		[0, -Infinity, Infinity],
		[0.5, Infinity, 0],
		[0.5, -Infinity, Infinity],
		[2, Infinity, Infinity],
		[2, -Infinity, 0],
		[-2, Infinity, Infinity],
		[-0.5, Infinity, 0],
		[Infinity, 2, Infinity],
		[Infinity, -2, 0],
		[-Infinity, 3, -Infinity],
		[-Infinity, 2, Infinity],
		[-Infinity, 2.5, Infinity],
		[-Infinity, -3, -0],
		[-Infinity, -2, 0],
		[-2, 3, -8],
		[-2, 2, 4],
		[-2, -1, -0.5],
		[-1, 9007199254740991, -1],
		[-1, 9007199254740992, 1],
		[-1, 4503599627370497, -1],
		[-1, 4503599627370495.5, NaN],
		[-1, 4503599627370495, -1],
		[2, 1024, Infinity],
		[-2, 1025, -Infinity],
		[2, -1075, 0],
		[-2, -1077, -0],
		[10, 308, 1e308],
		[10, 309, Infinity],
		[5e-324, 1, 5e-324],
		[5e-324, -1, Infinity],
		[1e300, 1e300, Infinity],
		[1e300, -1e300, 0],
		[0.5, 1e300, 0],
		[3, 5e-324, 1]
	])('of %d and %d is %d', (x, y, value) => {
		expect(pow(x, y)).toBe(value);
	});
});

test.each(['bits', 'tables', 'polynomials', 'constants', 'log', 'exp', 'pow'])(
	'%s.ts calls nothing of Math, whose results differ between browsers',
	(name) => {
		expect(readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8')).not.toMatch(/\bMath\.|\w \*\* \w/);
	}
);

describe('the tables behind them', () => {
	const { EXP_TABLE, LOG_TABLE } = mathNumbers;
	const entries = Array.from({ length: 128 }, (_, entry) => entry);
	const distance = (a: bigint, b: bigint): number => Math.abs(Number(a - b)) / 2 ** Number(PLACES);

	test('hold −ln of each reciprocal, cut to multiples of 2^-43, and what the cut leaves out', () => {
		for (const at of entries) {
			const [reciprocal = 0, logarithm = 0, tail = 0] = LOG_TABLE.subarray(at * 4, at * 4 + 3);
			expect(Number.isInteger(logarithm * 2 ** 43)).toBe(true);
			// Half a unit in the last place of a tail below 2^-44.
			expect(distance(fixed(logarithm) + fixed(tail), -exactLog(reciprocal))).toBeLessThan(2 ** -96);
		}
	});

	test('hold reciprocals of eight bits, near enough to the mantissas of their interval, and 1 around 1', () => {
		const least = mathNumbers.LEAST_MANTISSA;
		for (const at of entries) {
			const reciprocal = LOG_TABLE[at * 4] ?? 0;
			expect(Number.isInteger(reciprocal * (reciprocal > 1 ? 128 : 256))).toBe(true);
			const ends = [at, at + 1].map((step) => ofHighWord(least + (step << 13)));
			for (const end of ends) expect(Math.abs(end * reciprocal - 1)).toBeLessThan(0.00574);
			if (ends[0]! <= 1 && ends[1]! > 1) expect(reciprocal).toBe(1);
		}
	});

	test('hold 2^(i/128), rounded, and what rounding leaves out', () => {
		for (const at of entries) {
			const [tail = 0, power = 0] = EXP_TABLE.subarray(at * 2, at * 2 + 2);
			const { mantissa } = exactExp((BigInt(at) * LN2) / 128n);
			expect(distance(fixed(power) + ((fixed(power) * fixed(tail)) >> PLACES), mantissa)).toBeLessThan(2 ** -104);
			expect(Math.abs(tail)).toBeLessThanOrEqual(2 ** -53);
		}
	});
});

function ofHighWord(high: number): number {
	const view = new DataView(new ArrayBuffer(8));
	view.setUint32(0, high);
	return view.getFloat64(0);
}
