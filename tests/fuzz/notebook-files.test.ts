import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readYaml } from '$lib/files';
import { parseNotebook, writeNotebook } from '../../src/lib/notebook/document';
import { contextOf } from '../../src/lib/notebook/publish';
import { evaluateNotebook, openShippedNotebook, SHIPPED_NOTEBOOKS, shippedPack } from '../support/notebooks';
import { buildGraph, toRequest } from '../../src/lib/notebook/graph';
import { mutate, randomStream } from './mutate';

const isDeep = process.env['KICHBAN_DEEP'] !== undefined;
const COUNT = isDeep ? 20_000 : 2_000;
/** Every so many mutants are run on the engine too. */
const EVALUATED = 40;
/** No file of this size may take longer; the slowest of all takes a hundredth on an idle machine. */
const LONGEST_MS = 1_000;

const CORPUS = new URL('../notebook/corpus/', import.meta.url);
const SEEDS = [
	...SHIPPED_NOTEBOOKS.map((file) => openShippedNotebook(file).text),
	...readdirSync(CORPUS)
		.filter((file) => file.endsWith('.md') && file !== 'README.md')
		.map((file) => readFileSync(new URL(file, CORPUS), 'utf8'))
];
const PIECES = [
	'```',
	'```\n',
	'```chart id=x\n',
	'---\n',
	'<<<<<<< HEAD\n',
	'=======\n',
	'>>>>>>> b\n',
	'<!-- text id=a -->\n',
	'{{',
	'}}',
	' @ ',
	' | ',
	'&a *a',
	'!!js',
	'\t',
	'[[[[',
	'{a: {b: ',
	'__proto__: 1\n',
	'"',
	"'",
	'\\',
	'\u0000',
	'\u202e',
	'~~~\n',
	'1e999',
	'.inf',
	'format: kb-notebook/9\n',
	'😀',
	'ế'
];

test(`${String(COUNT)} damaged notebook files are read without an exception, in no time, each fault with a sentence, and come out as they went in`, () => {
	const random = randomStream(20_260_801);
	let slowest = 0;
	for (let k = 0; k < COUNT; k += 1) {
		const text = mutate(SEEDS[k % SEEDS.length]!, random, PIECES);
		const start = performance.now();
		const { document, diagnostics } = parseNotebook(text, 'damaged.md', readYaml);
		slowest = Math.max(slowest, performance.now() - start);
		if (writeNotebook(document) !== text) expect(writeNotebook(document)).toBe(text);
		const mute = diagnostics.filter(
			({ message, hint, where }) =>
				[message.vi, message.en, hint.vi, hint.en].some((one) => one.length < 8 || /\{\w+\}/.test(one)) || where.file === undefined
		);
		if (mute.length > 0) expect(mute, `mutant ${String(k)}`).toEqual([]);
	}
	expect(slowest).toBeLessThan(LONGEST_MS);
}, 600_000);

test('damaged notebooks run without an exception', () => {
	const random = randomStream(7);
	const pack = shippedPack('hau-giang');
	for (let k = 0; k < COUNT / EVALUATED; k += 1) {
		const { document } = parseNotebook(mutate(SEEDS[k % SEEDS.length]!, random, PIECES), 'damaged.md', readYaml);
		const graph = buildGraph(document, contextOf(pack));
		expect(toRequest(document, graph, contextOf(pack)).request.runs.length).toBeGreaterThan(-1);
		const { states } = evaluateNotebook(document, pack);
		expect(
			[...states.values()].flatMap((state) => state.diagnostics).filter(({ message }) => message.vi === '' || message.en === '')
		).toEqual([]);
	}
}, 600_000);

test.each([
	['fences that are never closed', '~~~x\n'.repeat(190_000)],
	['fences of two lengths', '~~~~x\n~~~\n'.repeat(90_000)],
	['conflicts that never end', '<<<<<<< a\n'.repeat(95_000)],
	['conflicts that end', '<<<<<<< a\n>>>>>>> b\n'.repeat(45_000)],
	['one line of spaces behind a fence', '```a' + ' '.repeat(990_000) + 'b'],
	['one line of openings of numbers', '{{'.repeat(90_000)],
	['openings of cells', '```chart id=a\n'.repeat(70_000)],
	['marks of texts', '<!-- text id=a -->\n'.repeat(50_000)],
	['a deep list', '```chart id=a\nseries: ' + '['.repeat(90_000) + '\n```\n'],
	['a long key', `---\nformat: kb-notebook/1\n${'a'.repeat(500_000)}: 1\n---\n`],
	[
		'many keys',
		`---\nformat: kb-notebook/1\ntitle: t\npack: p\n${Array.from({ length: 40_000 }, (_, k) => `k${String(k)}: 1`).join('\n')}\n---\n`
	],
	[
		'many scenarios',
		`---\nformat: kb-notebook/1\ntitle: t\npack: p\nscenarios:\n${Array.from({ length: 20_000 }, (_, k) => `  k${String(k)}: {set: {a: 1}}`).join('\n')}\n---\n`
	]
])('a hostile file is read in no time: %s', (_, text) => {
	const start = performance.now();
	const { document } = parseNotebook(text, 'hostile.md', readYaml);
	expect(writeNotebook(document)).toBe(text);
	expect(performance.now() - start).toBeLessThan(4 * LONGEST_MS);
});
