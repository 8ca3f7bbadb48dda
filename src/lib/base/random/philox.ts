const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const ROUNDS = 10;

/** Counter of a draw of random words: any of the 2^128 can be asked for by itself. */
export type Counter = readonly [number, number, number, number];

/** Key of a stream of random words. */
export type Key = readonly [number, number];

/**
 * Four random 32-bit words of a counter under a key: Philox4x32 with ten rounds.
 *
 * Nothing is kept between calls, so that the numbers of a draw do not depend on which draws were made before, or where.
 * Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011).
 */
export function philox(counter: Counter, key: Key): Counter {
	const words = Uint32Array.from(counter);
	mixWords(words, key);
	const [a = 0, b = 0, c = 0, d = 0] = words;
	return [a, b, c, d];
}

/** The same in place, for long rows of draws: the four words of a counter become its random words. */
export function mixWords(words: Uint32Array, [key0, key1]: Key): void {
	let [x0, x1, x2, x3] = [words[0]! | 0, words[1]! | 0, words[2]! | 0, words[3]! | 0];
	let [k0, k1] = [key0 | 0, key1 | 0];
	for (let round = 0; round < ROUNDS; round += 1) {
		const high0 = highWord(MULTIPLIER_0, x0);
		const low0 = Math.imul(MULTIPLIER_0, x0);
		const high1 = highWord(MULTIPLIER_1, x2);
		const low1 = Math.imul(MULTIPLIER_1, x2);
		x0 = high1 ^ x1 ^ k0;
		x1 = low1;
		x2 = high0 ^ x3 ^ k1;
		x3 = low0;
		k0 = (k0 + WEYL_0) | 0;
		k1 = (k1 + WEYL_1) | 0;
	}
	words[0] = x0;
	words[1] = x1;
	words[2] = x2;
	words[3] = x3;
}

/** Upper 32 bits of the product of two unsigned words, by halves of 16 bits. Every sum stays under 2^32, so that words hold them. */
function highWord(a: number, b: number): number {
	const aHigh = a >>> 16;
	const aLow = a & 0xffff;
	const bHigh = b >>> 16;
	const bLow = b & 0xffff;
	const middle = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) | 0;
	const carry = (Math.imul(aLow, bHigh) + (middle & 0xffff)) | 0;
	return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/** A number strictly between 0 and 1 from two words: 52 bits, in the middle of their interval. */
export function toUniform(high: number, low: number): number {
	return ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) * 2.220446049250313e-16;
}

/** A key from a seed, which may be any safe integer. */
export function toKey(seed: number): Key {
	return [seed >>> 0, Math.floor(seed / 4294967296) >>> 0];
}
