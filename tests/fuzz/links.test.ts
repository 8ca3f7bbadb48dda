import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readYaml } from '$lib/files';
import { parseNotebook } from '../../src/lib/notebook/document';
import { encodeNotebookLink, openAnyLink, type LinkContext } from '../../src/lib/notebook/link';
import { openShippedNotebook, SHIPPED_NOTEBOOKS } from '../support/notebooks';
import { mutate, randomStream } from './mutate';

const isDeep = process.env['KICHBAN_DEEP'] !== undefined;
const COUNT = isDeep ? 100_000 : 10_000;
const LONGEST_MS = 1_000;
const CONTEXT: LinkContext = {
	pack: 'made-up',
	scenarios: [
		{ id: 'cautious', closure: 'growth-led' },
		{ id: 'invest', closure: 'investment-led' }
	],
	headlineScenario: 'cautious'
};
const PIECES = [
	's=1.',
	's=2.',
	'a=1&',
	'd=',
	'~',
	'@2026-2030',
	':',
	'%',
	'%00',
	'&amp;',
	'#',
	'NaN',
	'1e999',
	'-',
	'__proto__',
	'<script>',
	'\u0000',
	'😀',
	'=',
	'.'
];

let seeds: readonly string[] = [];
beforeAll(async () => {
	const folders = ['../links/', '../links/packed/'].map((folder) => new URL(folder, import.meta.url));
	const corpus = folders.flatMap((folder) =>
		readdirSync(folder)
			.filter((file) => file.endsWith('.txt'))
			.map((file) => readFileSync(new URL(file, folder), 'utf8').split('\n')[0]!)
	);
	const link = { pack: 'made-up', scenario: 'invest', closure: 'investment-led', hash: '1a2b3c4d', headline: '1.5', changes: [] };
	const notebooks = await Promise.all(
		SHIPPED_NOTEBOOKS.map((file) => encodeNotebookLink({ link, scenarios: [], notebook: openShippedNotebook(file).text }))
	);
	seeds = [...corpus, ...notebooks];
});

test(`${String(COUNT)} damaged links open without an exception, in no time, each fault with a sentence`, async () => {
	const random = randomStream(20_260_801);
	let slowest = 0;
	for (let k = 0; k < COUNT; k += 1) {
		const fragment = mutate(seeds[k % seeds.length]!, random, PIECES);
		const start = performance.now();
		const opened = await openAnyLink(fragment, CONTEXT);
		slowest = Math.max(slowest, performance.now() - start);
		const isOdd =
			!CONTEXT.scenarios.some(({ id }) => id === opened.link.scenario) ||
			opened.diagnostics.some(({ message, hint }) =>
				[message.vi, message.en, hint.vi, hint.en].some((one) => one.length < 8 || /\{\w+\}/.test(one))
			);
		if (isOdd) expect(opened, fragment).toBeUndefined();
		if (opened.notebook !== undefined && k % 50 === 0)
			expect(parseNotebook(opened.notebook, 'link', readYaml).document.cells.length).toBeGreaterThan(-1);
	}
	expect(slowest).toBeLessThan(LONGEST_MS);
}, 600_000);
