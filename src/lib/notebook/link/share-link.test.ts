import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSeriesId, type YearPath } from '$lib/model';
import { checkChanges } from './check-changes';
import { LINK_CATALOGUE } from './link-diagnostics';
import { readLinkPath } from './read-link-path';
import { writeLinkPath } from './write-link-path';
import { decodeLink, type LinkContext } from './decode-link';
import { encodeLink, isLink, type ShareLink } from './encode-link';

const CORPUS = new URL('../../../../tests/links/', import.meta.url);
const CONTEXT: LinkContext = {
	pack: 'made-up',
	scenarios: [
		{ id: 'cautious', closure: 'growth-led' },
		{ id: 'invest', closure: 'investment-led' }
	],
	headlineScenario: 'cautious'
};

const value = fc.oneof(
	fc.constant(0),
	fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => (one === 0 ? 0 : one))
);
const year = fc.integer({ min: 2020, max: 2050 });
const knots = fc
	.uniqueArray(fc.record({ year, value }), { selector: (knot) => knot.year, minLength: 1, maxLength: 5 })
	.map((list) => list.sort((a, b) => a.year - b.year));
const path: fc.Arbitrary<YearPath> = fc.oneof(
	value.map((one): YearPath => ({ kind: 'constant', value: one })),
	knots.map((list): YearPath => ({ kind: 'years', spans: list.map((one) => ({ first: one.year, last: one.year, value: one.value })) })),
	fc
		.tuple(year, fc.integer({ min: 0, max: 9 }), value)
		.map(([first, more, one]): YearPath => ({ kind: 'years', spans: [{ first, last: first + more, value: one }] })),
	fc
		.tuple(knots, fc.constantFrom('linear' as const, 'step' as const))
		.map(([list, interp]): YearPath => ({ kind: 'knots', interp, knots: list }))
);
const IDS = ['grdp', 'growth_assumed[II]', 'population_age[0,male]', 'net_migration'].map((id) => toSeriesId(id));
const link: fc.Arbitrary<ShareLink> = fc.record({
	pack: fc.constant('made-up'),
	scenario: fc.constant('invest'),
	closure: fc.constant('investment-led'),
	hash: fc.option(fc.constant('1a2b3c4d'), { nil: undefined }),
	headline: fc.option(
		value.map((one) => one.toFixed(2)),
		{ nil: undefined }
	),
	changes: fc
		.tuple(fc.subarray(IDS), fc.array(path, { minLength: 4, maxLength: 4 }))
		.map(([ids, paths]) => ids.map((id, index) => ({ id, path: paths[index]! })))
});

test('every link comes back as it was, zeros included', () => {
	fc.assert(
		fc.property(link, (made) => {
			const decoded = decodeLink(encodeLink(made), CONTEXT);
			expect(decoded.diagnostics).toEqual([]);
			expect(decoded.link).toEqual(made);
		}),
		{ seed: 20260801, numRuns: 500 }
	);
});

test('a link has only characters that survive in chats and need no escaping', () => {
	fc.assert(
		fc.property(link, (made) => {
			expect(encodeLink(made)).toMatch(/^[A-Za-z0-9\-._~@:,=&+]*$/);
			expect(new URL(`https://example.org/vi/#${encodeLink(made)}`).hash).toBe(`#${encodeLink(made)}`);
		}),
		{ seed: 20260801, numRuns: 200 }
	);
});

test('any text opens: the rest is applied and nothing is thrown', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
			expect(decodeLink(`a=1&d=${text}`, CONTEXT).link.pack).toBe('made-up');
		}),
		{ seed: 20260801, numRuns: 500 }
	);
});

test('the example of the design is written letter by letter', () => {
	const made = decodeLink('a=1&b=cautious&h=1a2b3c4d&v=128.4&d=growth_assumed.II:0.12@2026-2030~net_migration:-0.003', CONTEXT).link;
	expect(encodeLink(made)).toBe(
		'a=1&p=made-up&b=cautious&c=growth-led&h=1a2b3c4d&v=128.4&d=growth_assumed.II:0.12@2026-2030~net_migration:-0.003'
	);
});

test('anchors of headings are no links', () => {
	for (const anchor of ['', '#', '#result', '#target-some_2030', '#data=1']) expect(isLink(anchor)).toBe(false);
	for (const fragment of ['#a=1', '#b=invest', 'd=x:1', '#x=1&amp;a=1']) expect(isLink(fragment)).toBe(true);
});

interface Expected {
	readonly scenario: string;
	readonly changes: readonly string[];
	readonly codes: readonly string[];
}

function readCase(file: string): { readonly fragment: string; readonly expected: Expected } {
	const [fragment = '', ...lines] = readFileSync(new URL(file, CORPUS), 'utf8').trimEnd().split('\n');
	const after = (word: string) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
	return { fragment, expected: { scenario: after('scenario')[0] ?? '', changes: after('change'), codes: after('code') } };
}

const files = readdirSync(CORPUS).filter((file) => file.endsWith('.txt'));

test('the corpus holds good links and broken ones', () => {
	expect(files.filter((file) => file.startsWith('good-')).length).toBeGreaterThanOrEqual(10);
	expect(files.filter((file) => file.startsWith('bad-')).length).toBeGreaterThanOrEqual(15);
	for (const file of files) expect(readCase(file).expected.codes.length > 0).toBe(file.startsWith('bad-'));
});

test.each(files)('%s opens as it says', (file) => {
	const { fragment, expected } = readCase(file);
	const { link: opened, diagnostics } = decodeLink(fragment, CONTEXT);
	const changes = opened.changes.map(
		(change) => encodeLink({ ...opened, hash: undefined, headline: undefined, changes: [change] }).split('&d=')[1]
	);
	expect({ scenario: opened.scenario, changes, codes: diagnostics.map((one) => one.code) }).toEqual(expected);
	for (const { message, hint } of diagnostics)
		for (const text of [message.vi, message.en, hint.vi, hint.en]) expect(text.length).toBeGreaterThan(10);
});

test('a path with knots that span years is refused', () => {
	expect(readLinkPath('0.1@2026-2027,0.2@2030,linear')).toEqual({ kind: 'years', text: '2026-2027' });
	expect(writeLinkPath({ kind: 'constant', value: 0 })).toBe('0');
});

const INPUTS = [
	{
		id: toSeriesId('net_migration'),
		label: { vi: 'Di cư thuần', en: 'Net migration' },
		unit: 'share',
		display: { as: 'per-mille', decimals: 1 },
		hard: [-0.05, 0.05]
	}
] as const;
const LIMITS = { first: 2020, last: 2050 };

test('a value outside hard limits is refused with the limits in words, and both limits themselves are accepted', () => {
	const change = (value: number) => ({ id: toSeriesId('net_migration'), path: { kind: 'constant', value } }) as const;
	const { changes, diagnostics } = checkChanges([change(0.06)], INPUTS, LIMITS);
	expect(changes).toEqual([]);
	expect(diagnostics[0]?.message.vi).toBe('Di cư thuần: không nhận 60,0\u00a0‰, chỉ được từ \u221250,0\u00a0‰ đến 50,0\u00a0‰.');
	expect(checkChanges([change(0.05)], INPUTS, LIMITS).diagnostics).toEqual([]);
	expect(checkChanges([change(-0.05)], INPUTS, LIMITS).changes).toHaveLength(1);
});

test('years outside the run are refused', () => {
	const change = { id: toSeriesId('net_migration'), path: { kind: 'years', spans: [{ first: 2049, last: 2051, value: 0 }] } } as const;
	expect(checkChanges([change], INPUTS, LIMITS).diagnostics.map((one) => one.code)).toEqual(['link-years-outside']);
});

test('every sentence about links is said by a link of the corpus or by a check of its changes', () => {
	const change = (id: string, value: number, year = 2030) =>
		({ id: toSeriesId(id), path: { kind: 'years', spans: [{ first: year, last: year, value }] } }) as const;
	const checked = checkChanges(
		[change('net_migration', 9), change('no_such_input', 0), change('population', 0, 2099)],
		[...INPUTS, { ...INPUTS[0], id: toSeriesId('population') }],
		LIMITS
	);
	const fixed = decodeLink('a=1&b=invest&c=investment-led', { ...CONTEXT, isFixed: true });
	expect(fixed.link.scenario).toBe('cautious');
	const said = [
		...files.flatMap((file) => readCase(file).expected.codes),
		...[...checked.diagnostics, ...fixed.diagnostics].map((one) => one.code)
	];
	expect([...new Set(said)].sort()).toEqual(Object.keys(LINK_CATALOGUE).sort());
});
