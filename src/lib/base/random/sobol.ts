import { DIRECTION_NUMBERS } from './direction-numbers';
import { philox, toKey } from './philox';

/** Dimensions for which the Sobol sequence has direction numbers here. */
export const SOBOL_DIMENSIONS = DIRECTION_NUMBERS.length + 1;

/** Last word of the counters that scrambling takes its seeds from; draws use another. */
const SCRAMBLE_STREAM = 1;
const BITS = 32;

/** Draws `first` to `first + count - 1`, counted from 0. */
export interface DrawRange {
	readonly first: number;
	readonly count: number;
}

const directions = new Map<number, Uint32Array>();

/**
 * Points of one dimension of the scrambled Sobol sequence, strictly between 0 and 1, in steps of 2^-32.
 *
 * The draw's number alone decides its point. Each dimension is scrambled by its own key from the seed: every bit is flipped
 * depending on the bits above it, which keeps all the balance of the sequence and makes the points uniform.
 * @param out its first `count` places are filled.
 * @throws RangeError for a dimension the sequence has no numbers for, or draws past 2^32.
 * Source: Joe and Kuo (2008) for the sequence; Burley, "Practical hash-based Owen scrambling", JCGT 9 (2020), for the scrambling,
 * with N. Vegdahl's hash.
 */
export function fillSobol(seed: number, dimension: number, { first, count }: DrawRange, out: Float64Array): void {
	if (dimension < 0 || dimension >= SOBOL_DIMENSIONS)
		throw new RangeError(`no Sobol dimension ${dimension}; there are ${SOBOL_DIMENSIONS}`);
	if (first + count > 2 ** BITS) throw new RangeError(`draw ${first + count} is past the end of the sequence`);
	const columns = columnsOf(dimension);
	const [key] = philox([dimension, 0, 0, SCRAMBLE_STREAM], toKey(seed));
	let point = mirroredPoint(columns, first);
	for (let k = 0; k < count; k += 1) {
		out[k] = (mirror(scramble(point, key)) + 0.5) * 2.3283064365386963e-10;
		// Gray code: the next point differs by one column, that of the lowest bit that turns to 1.
		point ^= columns[trailingZeros(first + k + 1)] ?? 0;
	}
}

/** The point of a draw with its bits in reverse: columns of the bits of the draw's Gray code, added without carry. */
function mirroredPoint(columns: Uint32Array, draw: number): number {
	const gray = (draw ^ (draw >>> 1)) >>> 0;
	let point = 0;
	for (let bit = 0; bit < BITS; bit += 1) if (((gray >>> bit) & 1) === 1) point ^= columns[bit] ?? 0;
	return point;
}

/** Direction numbers of a dimension, each with its bits in reverse. */
function columnsOf(dimension: number): Uint32Array {
	const known = directions.get(dimension);
	if (known !== undefined) return known;
	const columns = Uint32Array.from(dimension === 0 ? firstDirections() : recurrence(DIRECTION_NUMBERS[dimension - 1] ?? []), mirror);
	directions.set(dimension, columns);
	return columns;
}

function firstDirections(): readonly number[] {
	return Array.from({ length: BITS }, (_, bit) => 2 ** (BITS - 1 - bit));
}

/** Direction numbers by the recurrence of the dimension's polynomial. Joe and Kuo (2008), equation 2. */
function recurrence([coefficients = 0, ...initial]: readonly number[]): readonly number[] {
	const degree = initial.length;
	const numbers = initial.map((odd, bit) => (odd << (BITS - 1 - bit)) >>> 0);
	for (let bit = degree; bit < BITS; bit += 1) {
		const back = numbers[bit - degree] ?? 0;
		let next = back ^ (back >>> degree);
		for (let k = 1; k < degree; k += 1) if (((coefficients >>> (degree - 1 - k)) & 1) === 1) next ^= numbers[bit - k] ?? 0;
		numbers.push(next >>> 0);
	}
	return numbers;
}

/** Flips each bit by a hash of the bits below it and the key; on mirrored points these are the bits above it. */
function scramble(mirrored: number, key: number): number {
	let x = mirrored ^ Math.imul(mirrored, 0x3d20adea);
	x = (x + key) | 0;
	x = Math.imul(x, (key >>> 16) | 1);
	x ^= Math.imul(x, 0x05526c56);
	return x ^ Math.imul(x, 0x53a22864);
}

/** A word with its bits in reverse. */
function mirror(word: number): number {
	let x = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
	x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
	x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
	x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
	return ((x >>> 16) | (x << 16)) >>> 0;
}

function trailingZeros(n: number): number {
	return 31 - Math.clz32(n & -n);
}
