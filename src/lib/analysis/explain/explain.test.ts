import { describe, expect, test } from 'vitest';
import { assertDefined } from '$lib/base';
import { toSeriesId } from '$lib/model';
import { tinyDifference, tinyLibrary, tinyScenario, tinyStep } from '../../../../tests/support/tiny-pack';
import { compilePack } from '../compile/compile-pack';
import { runScenario } from '../compile/run-scenario';
import { explain, type Explanation } from './explain';
import { groundsOf } from './grounds';

const calibration = [tinyStep({ measure: 'at(per_head, 2030)', equals: 'target_per_head_2030' })];
const derived = tinyDifference('growth', { kind: 'years', spans: [{ first: 2025, last: 2025, value: 0.07 }] });
const base = tinyScenario({ id: 'base', set: [tinyDifference('people_growth', 0.01)] });
const trend = tinyScenario({ base: 'base', calibration, derived: [derived] });
const compiled = compilePack(tinyLibrary({}, [base, trend]), 'tiny');
if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
const pack = compiled.value;
const changed = runScenario(pack, 'trend', [
	{ id: toSeriesId('growth'), path: { kind: 'years', spans: [{ first: 2030, last: 2030, value: 0.01 }] } }
]);

function explained(id: string, year: number): Explanation {
	const result = explain(pack, changed, toSeriesId(id), year);
	if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
	return result.value;
}

describe('a computed number', () => {
	test('shows its equation as written and the numbers put in', () => {
		const { kind, equation, parts, value, origin } = explained('per_head', 2022);
		expect({ kind, text: equation?.text, origin }).toEqual({ kind: 'computed', text: 'per_head = output / people', origin: undefined });
		expect(parts.map(({ id, year }) => `${id}@${year}`)).toEqual(['output@2022', 'people@2022']);
		const [output, people] = parts.map((part) => assertDefined(part.value, part.id));
		expect(value).toBe(assertDefined(output, 'output') / assertDefined(people, 'people'));
	});

	test('shows the equation with places for its numbers, brackets where they matter', () => {
		expect(explained('per_head', 2022).filled).toEqual([0, ' / ', 1]);
		expect(explained('output', 2021).filled).toEqual([0, ' * (1 + ', 1, ')']);
	});

	test('shows last year’s number under last year', () => {
		expect(explained('output', 2021).parts.map(({ id, year, value }) => [id, year, value])).toEqual([
			['output', 2020, 1000],
			['growth', 2021, 0.05]
		]);
	});
});

describe('a number put in says where it comes from', () => {
	test.each([
		['growth', 2021, { kind: 'pack', status: 'final', scenario: undefined }],
		['people_growth', 2021, { kind: 'scenario', scenario: { id: 'base', label: base.label } }],
		['growth', 2025, { kind: 'derived', status: 'derived', from: ['per_head_2030'], why: { vi: 'solved (vi)', en: 'solved' } }],
		['growth', 2030, { kind: 'change' }]
	])('%s in %d', (id, year, origin) => {
		const explanation = explained(id, year);
		expect(explanation.kind).toBe('input');
		expect(explanation.origin).toMatchObject(origin);
	});

	test('the base year’s value with its source', () => {
		const { kind, origin, equation } = explained('output', 2020);
		expect({ kind, source: origin?.source?.title.en, equation }).toEqual({ kind: 'base-value', source: 'The book', equation: undefined });
	});
});

test('a series the pack lacks the data for names what is missing', () => {
	expect(explained('lonely', 2025)).toMatchObject({ kind: 'unavailable', value: undefined, because: [{ id: 'absent' }] });
});

test.each([
	['nothing', 2025, 'explain-unknown'],
	['output', 2050, 'explain-year']
])('%s in %d cannot be explained: %s', (id, year, code) => {
	expect(explain(pack, changed, toSeriesId(id), year).diagnostics.map((one) => one.code)).toEqual([code]);
});

describe('what a number rests on', () => {
	const grounds = (id: string, year: number) =>
		groundsOf(pack, changed, toSeriesId(id), year).map((one) => `${one.id} ${one.first}-${one.last} ${one.origin.kind}`);

	test('is everything put in behind it, years from one place together', () => {
		// `growth` is the pack's up to 2024, derived for 2025, the pack's again, and the visitor's in 2030.
		expect(grounds('per_head', 2030)).toEqual([
			'output 2020-2020 pack',
			'people 2020-2020 pack',
			'growth 2021-2024 pack',
			'growth 2025-2025 derived',
			'growth 2026-2029 pack',
			'growth 2030-2030 change',
			'people_growth 2021-2030 scenario'
		]);
	});

	test('ends with the year asked for', () => {
		expect(grounds('output', 2021)).toEqual(['output 2020-2020 pack', 'growth 2021-2021 pack']);
	});

	test('is nothing for a year outside the run', () => {
		expect(grounds('output', 2060)).toEqual([]);
	});
});
