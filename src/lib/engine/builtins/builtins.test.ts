import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tinyModel } from '../../../../tests/support/tiny-model';
import { runTiny, valueOf } from '../../../../tests/support/tiny-run';
import { evaluateText, planText } from '../text';
import { BUILTINS } from '.';

// The series that examples in the registry use: x grows by a tenth a year, v and w have members a and b.
const example = runTiny(
	tinyModel({
		dimensions: { kind: { index: 'k', members: ['a', 'b'] } },
		inputs: { x: null, v: { dims: ['kind'] }, w: { dims: ['kind'] } }
	}),
	{
		firstYear: 2020,
		lastYear: 2022,
		inputs: { x: [100, 110, 121], 'v[a]': [10, 11, 12], 'v[b]': [10, 12, 14], 'w[a]': 3, 'w[b]': 5 }
	}
);

describe('builtins', () => {
	test('every file of a builtin is in the registry under its own name', () => {
		const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.builtin.ts'));
		expect([...BUILTINS.keys()].sort()).toEqual(files.map((file) => file.replace('.builtin.ts', '').replaceAll('-', '_')).sort());
	});

	const examples = [...BUILTINS.values()].flatMap(({ name, examples }) => examples.map((one) => [name, one.text, one.value] as const));
	test.each(examples)('%s: %s is %s', (_, text, expected) => {
		const plan = valueOf(planText(example.plan, text));
		const value = evaluateText(example.plan, plan, example.result);
		if (expected === undefined) expect(value).toBeUndefined();
		// Twelve digits: the written values are exact, powers are within two units of the last digit.
		else expect(value).toBeCloseTo(expected, 12);
	});

	test.each([...BUILTINS.values()])('$name has an example, both languages, and a usage that calls it', ({ name, examples, doc, usage }) => {
		expect(examples.length).toBeGreaterThan(0);
		expect(doc.vi).not.toBe(doc.en);
		expect(usage.startsWith(`${name}(`)).toBe(true);
	});
});
