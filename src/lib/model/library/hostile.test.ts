import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TINY_LIBRARY } from '../../../../tests/support/tiny-library';
import { loadLibrary } from './load-library';

/** One slip of a person, or one trick of a stranger, in one of the files. */
interface Slip {
	readonly file: number;
	readonly at: number;
	readonly length: number;
	readonly text: string;
}

const SNIPPETS = [
	'',
	':',
	' ',
	'\n',
	'\t',
	'-',
	'[',
	'}',
	'"',
	'0,5',
	'5%',
	'null',
	'1e999',
	'2026-2030',
	'__proto__: {}',
	'constructor: 1',
	'~',
	'[[[[',
	'{computed}',
	'x: {y: {z: 1}}'
];

const SLIP: fc.Arbitrary<Slip> = fc.record({
	file: fc.nat(TINY_LIBRARY.length - 1),
	at: fc.nat(1500),
	length: fc.nat(30),
	text: fc.constantFrom(...SNIPPETS)
});

function withSlips(slips: readonly Slip[]): typeof TINY_LIBRARY {
	return TINY_LIBRARY.map((file, index) => {
		const text = slips
			.filter((slip) => slip.file === index)
			.reduce(
				(soFar, slip) => soFar.slice(0, slip.at % soFar.length) + slip.text + soFar.slice((slip.at % soFar.length) + slip.length),
				file.text
			);
		return { ...file, text };
	});
}

describe('a library with slips in it', () => {
	test('gives what could be read and whole sentences about the rest, never an exception', () => {
		fc.assert(
			fc.property(fc.array(SLIP, { minLength: 1, maxLength: 4 }), (slips) => {
				const result = loadLibrary(withSlips(slips));
				expect(result.ok || result.diagnostics.length > 0).toBe(true);
				const sentences = result.diagnostics.flatMap((one) => [one.message.vi, one.message.en, one.hint.vi, one.hint.en]);
				expect(sentences.filter((text) => text.trim() === '' || text.includes('undefined') || text.includes('[object'))).toEqual([]);
			}),
			{ numRuns: 100, seed: 20220822 }
		);
	});
});
