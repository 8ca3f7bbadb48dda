import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '$lib/analysis';
import type { DiagnosticDefinition } from '$lib/base';
import { toSeriesId, type YearPath } from '$lib/model';
import {
	encodeLink,
	encodeNotebookLink,
	encodeScenarioLink,
	isLink,
	openAnyLink,
	PACKED_CATALOGUE,
	type LinkContext,
	type NotebookLink,
	type ShareLink
} from '../../src/lib/notebook/link';
import { loadShippedLibrary } from '../support';

const CORPUS = new URL('../links/packed/', import.meta.url);
const CONTEXT: LinkContext = {
	pack: 'made-up',
	scenarios: [
		{ id: 'cautious', closure: 'growth-led' },
		{ id: 'invest', closure: 'investment-led' }
	],
	headlineScenario: 'cautious'
};
const LINK: ShareLink = {
	pack: 'made-up',
	scenario: 'invest',
	closure: 'investment-led',
	hash: '1a2b3c4d',
	headline: '128.44',
	changes: []
};
const NOTEBOOK = readFileSync(new URL('corpus/1-every-kind.md', import.meta.url), 'utf8');
const packed = (json: string) => `s=1.${deflateRawSync(Buffer.from(json)).toString('base64url')}`;
const codesOf = async (fragment: string) => (await openAnyLink(fragment, CONTEXT)).diagnostics.map(({ code }) => code);

const value = fc.oneof(
	fc.constant(0),
	fc.double({ min: -1, max: 1, noNaN: true }).map((one) => (one === 0 ? 0 : one))
);
const path: fc.Arbitrary<YearPath> = fc.oneof(
	value.map((one): YearPath => ({ kind: 'constant', value: one })),
	fc
		.array(value, { minLength: 1, maxLength: 5 })
		.map((list): YearPath => ({ kind: 'years', spans: list.map((one, k) => ({ first: 2026 + k, last: 2026 + k, value: one })) }))
);
const changes = fc
	.uniqueArray(fc.tuple(fc.constantFrom('growth_assumed', 'inflation', 'allocation'), fc.constantFrom('I', 'II', 'III'), path), {
		selector: ([name, member]) => name + member
	})
	.map((list) => list.map(([name, member, one]): Change => ({ id: toSeriesId(name, [member]), path: one })));
const link = fc.record({ changes, scenario: fc.constantFrom('cautious', 'invest') }).map(({ changes: own, scenario }): ShareLink => ({
	...LINK,
	scenario,
	closure: scenario === 'invest' ? 'investment-led' : 'growth-led',
	changes: own
}));

describe('the packed form', () => {
	test('brings back scenarios, names and the notebook, zeros and negative numbers included', async () => {
		const whole = fc.record({
			link,
			scenarios: fc.array(fc.record({ label: fc.constantFrom('Kịch bản cao', 'Kịch bản thấp “thử”', ''), link }), { maxLength: 4 })
		});
		await fc.assert(
			fc.asyncProperty(whole, async (made) => {
				const opened = await openAnyLink(`#${await encodeNotebookLink({ ...made, notebook: NOTEBOOK })}`, CONTEXT);
				expect(opened).toEqual({ ...made, isRefused: false, madeFor: 'made-up', notebook: NOTEBOOK, diagnostics: [] });
			}),
			{ seed: 20260801, numRuns: 100 }
		);
	});

	test('stands in an address with letters that nothing escapes, and is known as a link', async () => {
		const fragment = await encodeNotebookLink({ link: LINK, scenarios: [], notebook: NOTEBOOK });
		expect(fragment).toMatch(/^s=1\.[A-Za-z0-9_-]+$/);
		expect(isLink(`#${fragment}`)).toBe(true);
	});

	test('is used only for more changes than a person reads', async () => {
		const some = (count: number) =>
			Array.from({ length: count }, (_, k): Change => ({ id: toSeriesId(`x${String(k)}`), path: { kind: 'constant', value: 0.1 } }));
		expect(await encodeScenarioLink({ ...LINK, changes: some(8) })).toBe(encodeLink({ ...LINK, changes: some(8) }));
		expect(await encodeScenarioLink({ ...LINK, changes: some(9) })).toMatch(/^s=1\./);
	});

	test('survives the punctuation that mail programs take into an address', async () => {
		const fragment = await encodeNotebookLink({ link: LINK, scenarios: [] });
		for (const tail of ['.', ')', '>', '”', '...', ' và']) expect(await codesOf(fragment + tail)).toEqual([]);
	});
});

describe('sixty changed assumptions of the shipped model', () => {
	let ids: readonly ReturnType<typeof toSeriesId>[] = [];
	beforeAll(() => {
		const { packs } = loadShippedLibrary();
		ids = packs.flatMap(({ assumptions }) => assumptions.map(({ id }) => id)).slice(0, 60);
	});

	test.each([
		['one value each', (k: number): YearPath => ({ kind: 'constant', value: Math.round(1e4 * Math.sin(k + 1)) / 1e5 })],
		[
			'a value for some years',
			(k: number): YearPath => ({
				kind: 'years',
				spans: [{ first: 2026, last: 2030 - (k % 3), value: Math.round(1e4 * Math.sin(k + 1)) / 1e5 }]
			})
		],
		[
			'values of full precision',
			(k: number): YearPath => ({ kind: 'years', spans: [{ first: 2026, last: 2030, value: Math.sin(k + 1) / 10 }] })
		]
	])('fit into 2,000 characters: %s', async (_, pathOf) => {
		expect(ids).toHaveLength(60);
		const fragment = await encodeScenarioLink({ ...LINK, changes: ids.map((id, k) => ({ id, path: pathOf(k) })) });
		expect(fragment.length).toBeLessThan(2000 - 'https://planning.example.org/vi/hau-giang/#'.length);
	});
});

describe('a link that cannot be read gives a sentence and the page’s own scenario', () => {
	test('cut off at any letter', async () => {
		const fragment = await encodeNotebookLink({ link: LINK, scenarios: [], notebook: NOTEBOOK });
		for (let end = 2; end < fragment.length; end += 13) {
			const opened = await openAnyLink(fragment.slice(0, end), CONTEXT);
			expect(opened.diagnostics.map(({ code }) => code)).toEqual(['link-damaged']);
			expect(opened.isRefused).toBe(true);
			expect(opened.link.scenario).toBe('cautious');
		}
	});

	test('about another pack, in either form, with the name of that pack', async () => {
		const changes: readonly Change[] = [{ id: toSeriesId('inflation', ['I']), path: { kind: 'constant', value: 0.1 } }];
		const link = { ...LINK, pack: 'elsewhere', changes };
		for (const fragment of [encodeLink(link), await encodeNotebookLink({ link, scenarios: [] })]) {
			const opened = await openAnyLink(fragment, CONTEXT);
			expect(opened.diagnostics.map(({ code }) => code)).toEqual(['link-other-pack']);
			expect(opened).toMatchObject({ isRefused: true, madeFor: 'elsewhere', link: { scenario: 'cautious', changes: [] } });
		}
	});

	test.each([
		['of a later version', 's=2.AAAA', ['link-newer']],
		['with nothing in it', 's=', ['link-damaged']],
		['of letters that are no deflated text', 's=1.AAAAAAAAAAAA', ['link-damaged']],
		['of text that is no JSON', packed('no json'), ['link-damaged']],
		['of JSON of another shape', packed('{"l":5}'), ['link-damaged']],
		['with a check that does not fit', packed('{"l":"a=1&b=invest","z":"00000000"}'), ['link-damaged']],
		['with keys of a hostile writer', packed('{"__proto__":{"l":"a=1"},"z":"x"}'), ['link-damaged']],
		['that unpacks to more than it may', packed(`{"l":"${'a'.repeat(3_000_000)}"}`), ['link-too-large']],
		['longer than any that is made', `s=1.${'A'.repeat(200_001)}`, ['link-too-large']]
	])('%s', async (_, fragment, expected) => {
		expect(await codesOf(fragment)).toEqual(expected);
	});
});

interface Case {
	readonly fragment: string;
	readonly scenario: string;
	readonly changes: readonly string[];
	readonly others: readonly string[];
	readonly notebook: string;
	readonly codes: readonly string[];
}

function readCase(file: string): Case {
	const [fragment = '', ...lines] = readFileSync(new URL(file, CORPUS), 'utf8').trimEnd().split('\n');
	const after = (word: string) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
	return {
		fragment,
		scenario: after('scenario')[0] ?? '',
		changes: after('change'),
		others: after('other'),
		notebook: after('notebook')[0] ?? '',
		codes: after('code')
	};
}

const changesOf = (one: ShareLink) => one.changes.map((change) => encodeLink({ ...LINK, changes: [change] }).split('&d=')[1]);
const files = readdirSync(CORPUS).filter((file) => file.endsWith('.txt'));

test.each(files)('packed/%s opens as it says', async (file) => {
	const expected = readCase(file);
	const opened: Pick<NotebookLink, 'link' | 'scenarios'> & {
		readonly notebook: string | undefined;
		readonly diagnostics: readonly { readonly code: string }[];
	} = await openAnyLink(expected.fragment, CONTEXT);
	expect(opened.diagnostics.map(({ code }) => code)).toEqual(expected.codes);
	expect({ scenario: opened.link.scenario, changes: changesOf(opened.link) }).toEqual({
		scenario: expected.scenario,
		changes: expected.changes
	});
	expect(opened.scenarios.map(({ label, link: { scenario } }) => `${scenario} ${label}`)).toEqual(expected.others);
	expect((opened.notebook ?? '').split('\n').find((line) => line.startsWith('title:')) ?? '').toBe(expected.notebook);
});

test('the corpus of packed links holds good ones and broken ones', () => {
	expect(files.filter((file) => file.startsWith('good-')).length).toBeGreaterThanOrEqual(4);
	expect(files.filter((file) => file.startsWith('bad-')).length).toBeGreaterThanOrEqual(4);
});

test('the sentences about packed links are in both languages', () => {
	const texts = Object.values<DiagnosticDefinition>(PACKED_CATALOGUE).flatMap(({ message, hint }) => [message, hint]);
	expect(texts.filter(({ vi, en }) => vi === '' || en === '' || vi === en)).toEqual([]);
});
