import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json';
import { hashHex8 } from './hash-hex8';

describe('canonicalJson', () => {
	test('the order in which keys were written does not show', () => {
		expect(canonicalJson({ b: 1, a: { d: [2, 3], c: 'x' } })).toBe('{"a":{"c":"x","d":[2,3]},"b":1}');
		expect(canonicalJson({ a: { c: 'x', d: [2, 3] }, b: 1 })).toBe(canonicalJson({ b: 1, a: { d: [2, 3], c: 'x' } }));
	});

	test('the order of a list is kept', () => {
		expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]');
	});

	test('a key holding undefined is left out', () => {
		expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
	});

	test.each([
		[-0, '0'],
		[0.1, '0.1'],
		[1e21, '1e+21'],
		[2 ** 53, '9007199254740992']
	])('%d is written %s', (value, text) => {
		expect(canonicalJson(value)).toBe(text);
	});

	test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, Symbol('s'), 1n])('%s is refused', (value) => {
		expect(() => canonicalJson(value)).toThrow(TypeError);
	});
});

describe('hashHex8', () => {
	// Vectors of the FNV authors' test suite (test_fnv.c).
	test.each([
		['', '811c9dc5'],
		['a', 'e40c292c'],
		['b', 'e70c2de5'],
		['foobar', 'bf9cf968']
	])('"%s" hashes to %s', (text, hash) => {
		expect(hashHex8(text)).toBe(hash);
	});

	test('letters beyond ASCII are hashed by their UTF-8 bytes', () => {
		// "ấ" is E1 BA A5; the three steps of the definition, spelled out.
		const steps = [0xe1, 0xba, 0xa5].reduce((hash, byte) => Number((BigInt(hash ^ byte) * 16777619n) & 0xffffffffn) | 0, 0x811c9dc5 | 0);
		expect(hashHex8('ấ')).toBe((steps >>> 0).toString(16).padStart(8, '0'));
	});
});
