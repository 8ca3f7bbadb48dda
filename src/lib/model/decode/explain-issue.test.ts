import { describe, expect, test } from 'vitest';
import { readYaml } from '$lib/files';
import { decodeBlockFile } from './block-file';
import { decodeTargetsFile } from './targets-file';

function complaints(decode: typeof decodeBlockFile | typeof decodeTargetsFile, text: string) {
	const read = readYaml({ path: 'a.yaml', text });
	if (!read.ok) throw new Error(read.diagnostics.map((one) => one.message.en).join('\n'));
	return decode(read.value).diagnostics;
}

const ENTRY = '    label: {vi: x, en: x}\n    unit: share\n    kind: policy\n';
const input = (body: string) => complaints(decodeBlockFile, `format: kb-block/1\nblock: b\ninputs:\n  effort:\n${ENTRY}${body}`);

describe('sentences about the shape of a file', () => {
	test('all unknown keys of an entry are named, each at its place', () => {
		const found = input('    hard: [0, 1]\n    stepp: 1\n    colour: red\n    step: 1\n');
		expect(found.map((one) => [one.code, one.where.line, one.where.column])).toEqual([
			['unknown-key', 9, 5],
			['unknown-key', 10, 5]
		]);
		expect(found[0]?.hint.en).toContain('Perhaps "step" is meant.');
	});

	test('all missing keys are named, at the entry that lacks them', () => {
		expect(input('').map((one) => [one.code, one.message.en, one.where.line])).toEqual([
			['missing-key', 'The key "hard" is missing.', 4],
			['missing-key', 'The key "step" is missing.', 4]
		]);
	});

	test.each([
		['step: 0,1', 'number-decimal-comma', '0.1'],
		['step: 1.234.567', 'number-decimal-comma', '1234567'],
		['step: 5%', 'number-percent-sign', '0.05'],
		['step: 8 ‰', 'number-percent-sign', '0.008']
	])('%s is told as the number that is meant', (line, code, number) => {
		const [first] = input(`    hard: [0, 1]\n    ${line}\n`);
		expect([first?.code, first?.hint.vi.includes(number)]).toEqual([code, true]);
	});

	test.each([
		['step: 0', 'wrong-type'],
		['step: -1', 'wrong-type'],
		['step: .inf', 'wrong-type'],
		['step: [1]', 'wrong-type'],
		['step:', 'wrong-type']
	])('%s is no step', (line, code) => {
		expect(input(`    hard: [0, 1]\n    ${line}\n`).map((one) => one.code)).toEqual([code]);
	});

	test.each([
		['[1, 0]', 'bounds-reversed'],
		['[0, 0]', 'bounds-reversed'],
		['[0, 1, 2]', 'wrong-type'],
		['[0]', 'wrong-type'],
		['1', 'wrong-type']
	])('%s is no range', (range, code) => {
		expect(new Set(input(`    hard: ${range}\n    step: 1\n`).map((one) => one.code))).toEqual(new Set([code]));
	});

	test('a list where keys are expected is said to be a list, once', () => {
		const found = complaints(decodeBlockFile, 'format: kb-block/1\nblock: b\ninputs:\n  effort: [1, 2]\n');
		expect(found.map((one) => one.code)).toEqual(['wrong-type']);
		expect(found[0]?.message.en).toContain('here it is a list');
	});
});

describe('labels', () => {
	const label = (text: string) =>
		complaints(
			decodeTargetsFile,
			`format: kb-targets/1\ntargets:\n  - {id: a, section: "1", group: g, label: ${text}, measure: text}\n`
		).map((one) => [one.code, one.message.en]);

	test.each([
		['{vi: Một}', 'lacks its English text'],
		['{en: One}', 'lacks its Vietnamese text'],
		['{vi: Một, en: }', 'lacks its English text'],
		['{vi: Một, en: ""}', 'lacks its English text'],
		['Một', 'lacks its Vietnamese or English text']
	])('%s is told which language is missing', (text, words) => {
		expect(label(text)).toEqual([['label-missing-language', expect.stringContaining(words)]]);
	});
});
