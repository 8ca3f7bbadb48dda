import { beforeAll, describe, expect, test } from 'vitest';
import { compileTexts, evaluateTexts, type CompiledPack } from '$lib/analysis';
import type { Language } from '$lib/base';
import { findLiveNumbers, formatLiveNumber, ofKind, type CellContent, type LiveNumber } from '../../src/lib/notebook/cells';
import { writeNotebook, type NotebookDocument } from '../../src/lib/notebook/document';
import { evaluateNotebook, openShippedNotebook, SHIPPED_NOTEBOOKS, shippedPack, type EvaluatedNotebook } from '../support/notebooks';

const IDS = [...new Set(SHIPPED_NOTEBOOKS.map((file) => file.split('.')[0]!))];

/** What the prose says in words and not in live numbers, as conditions on the runs it speaks of. */
const CLAIMS: Readonly<Record<string, readonly (readonly [scenario: string, condition: string])[]>> = {
	'reading-the-programme': [
		['programme', 'cagr(investment, 2020, 2030) < cagr(grdp, 2020, 2030)'],
		['programme', 'ratio_of_sums(investment, grdp, 2021, 2030) > target_investment_rate_2021_2030'],
		['programme', 'mean_over(net_migration, 2021, 2030) < 0'],
		['programme', 'at(employment / population, 2030) > at(employment / population, 2025)'],
		['programme', 'target_share_II_2030 < target_share_industry_2030_low'],
		['programme', 'at(grdp_per_capita_usd, 2045) < target_grdp_per_capita_usd_2045'],
		['programme', '(at(grdp_deflator, 2030) / at(grdp_deflator, 2020))^(1/10) - 1 <= 0.033']
	],
	'outturn-and-what-is-left': [
		['outturn-trend', 'cagr(grdp_per_capita, 2024, 2030) > (target_grdp_per_capita_2030 / at(grdp_per_capita, 2024))^(1/6) - 1'],
		['outturn-trend', 'at(grdp_per_capita, 2030) > target_grdp_per_capita_2030'],
		['outturn', 'at(grdp_per_capita, 2030) > target_grdp_per_capita_2030'],
		['outturn-trend', 'at(population, 2024) < at(population, 2020)'],
		['outturn-trend', 'at(population, 2030) < target_population_2030'],
		['outturn-trend', 'cagr(revenue, 2020, 2024) > target_growth_revenue_2021_2030'],
		['outturn-trend', 'at(budget_balance, 2030) < 0'],
		['outturn-trend', 'cagr(value_added[III], 2020, 2030) < target_growth_III_2021_2030'],
		['outturn-trend', 'cagr(grdp_real, 2025, 2030) < target_growth_grdp_2026_2030']
	],
	'three-futures': [
		['outturn-trend', 'at(grdp_per_capita_usd, 2045) < target_grdp_per_capita_usd_2045'],
		['outturn', 'at(grdp_per_capita_usd, 2045) < target_grdp_per_capita_usd_2045'],
		['outturn-trend', 'at(share[I], 2045) > target_share_I_below_2045'],
		['outturn', 'at(population, 2050) < target_population_2050']
	],
	'merged-city': [
		['trend', 'at(grdp_per_capita, 2030) < target_grdp_per_capita_2030'],
		['programme', 'at(inflation_grdp, 2030) > 2 * 0.033'],
		['slow-prices', 'at(grdp, 2030) < target_grdp_2030'],
		['trend', 'at(share[II], 2030) < target_share_II_2030'],
		['trend', '(target_revenue_2030 / at(revenue, 2025))^(1/5) - 1 > target_growth_revenue_2026_2030']
	]
};

test('each notebook is there in both languages, and has its claims listed', () => {
	expect(SHIPPED_NOTEBOOKS).toEqual(IDS.flatMap((id) => [`${id}.en.md`, `${id}.vi.md`]));
	expect(Object.keys(CLAIMS).sort()).toEqual([...IDS].sort());
});

describe.each(SHIPPED_NOTEBOOKS)('%s', (file) => {
	const { text, document, diagnostics } = openShippedNotebook(file);
	const language: Language = file.includes('.vi.') ? 'vi' : 'en';
	let pack: CompiledPack;
	let evaluated: EvaluatedNotebook;
	beforeAll(() => {
		pack = shippedPack(document.head.content.pack);
		evaluated = evaluateNotebook(document, pack);
	});

	test('is read without a word and comes out as it went in', () => {
		expect(diagnostics).toEqual([]);
		expect(writeNotebook(document)).toBe(text);
	});

	test('has no cell with anything to say, and every cell states its id', () => {
		const said = [...evaluated.states].flatMap(([id, state]) =>
			state.diagnostics.map(({ code, message }) => `${id} ${code} ${message.en}`)
		);
		expect(said).toEqual([]);
		expect(evaluated.answer.runs.flatMap((run) => run.diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
		expect(document.cells.filter((cell) => cell.stated === undefined).map(({ id }) => id)).toEqual([]);
	});

	test('writes every live number', () => {
		const written = document.cells.flatMap((cell) => liveTexts(cell.id, proseOf(cell.content), evaluated, language));
		expect(written.length).toBeGreaterThan(10);
		expect(written.filter((one) => !/\d/.test(one))).toEqual([]);
	});

	test('names only targets, checks, groups and assumptions that the pack has', () => {
		const known = new Set([
			...pack.pack.targets.map(({ id }) => id),
			...pack.pack.groups.map(({ id }) => id),
			...pack.audit.map(({ id }) => id),
			...pack.inputs.map(({ id }) => id)
		]);
		expect(document.cells.flatMap(({ content }) => namedIn(content)).filter((id) => !known.has(id))).toEqual([]);
	});

	test('reads its own scenario in one paragraph either by name or as the one in view, never both', () => {
		const paragraphs = document.cells.flatMap(({ id, content }) =>
			proseOf(content)
				.split(/\n\s*\n/)
				.map((one) => [id, one] as const)
		);
		const mixed = paragraphs.filter(([, paragraph]) => {
			const { numbers } = findLiveNumbers(paragraph, {});
			const isInView = ({ text, scenario }: LiveNumber) => scenario === undefined && needsScenario(text, pack);
			return numbers.some(({ scenario }) => scenario === document.head.content.scenario) && numbers.some(isInView);
		});
		expect(mixed.map(([id]) => id)).toEqual([]);
	});

	test('writes a unit per person without saying “a head” again', () => {
		const prose = document.cells.map(({ content }) => proseOf(content)).join('\n');
		expect([...prose.matchAll(/_per_person(?::\d)?\+? \}\} (?:a head|mỗi người)/g)].map(([one]) => one)).toEqual([]);
	});

	test('keeps numbers of the economy out of its prose', () => {
		const prose = document.cells.map(({ content }) => proseOf(content).replaceAll(/\{\{.*?\}\}/g, '')).join('\n');
		// A number with a unit of money, people or per cent behind it has to be live; 100 % is no finding.
		const unit = String.raw`(?:%|‰|tỷ|triệu|nghìn|USD|bn|m VND|thousand)`;
		const found = [...prose.matchAll(new RegExp(String.raw`\d[\d.,]*\s?${unit}`, 'g'))]
			.map(([one]) => one)
			.filter((one) => !/^100\s?%/.test(one));
		expect(found).toEqual([]);
	});
});

describe.each(IDS)('%s in both languages', (id) => {
	const [vi, en] = [openShippedNotebook(`${id}.vi.md`).document, openShippedNotebook(`${id}.en.md`).document];

	test('has the same head and the same cells', () => {
		expect(en.head.content).toEqual(vi.head.content);
		expect(outline(en)).toEqual(outline(vi));
	});

	test('uses the same live numbers in each text', () => {
		const numbersOf = (document: NotebookDocument) =>
			document.cells.map((cell) =>
				findLiveNumbers(proseOf(cell.content), {})
					.numbers.map(({ text, scenario, minus, format }) => [text, scenario, minus, format].join(' | '))
					.sort()
			);
		expect(numbersOf(en)).toEqual(numbersOf(vi));
	});

	test('says in words only what holds', () => {
		const pack = shippedPack(vi.head.content.pack);
		const claims = CLAIMS[id] ?? [];
		const runs = [...new Set(claims.map(([scenario]) => scenario))].map((scenario) => ({ id: scenario, scenario, changes: [] }));
		const texts = claims.map(([scenario, text]) => ({ cell: '', kind: 'number', text, runs: [scenario] }) as const);
		const answer = evaluateTexts(pack, compileTexts(pack, { runs, given: [], formulas: [], texts, targets: false }));
		expect(
			answer.texts.flatMap((one, k) =>
				one.values[claims[k]![0]] === 1 ? [] : [`${claims[k]!.join(': ')} ${one.diagnostics.map(({ message }) => message.en).join(' ')}`]
			)
		).toEqual([]);
	});
});

function proseOf(content: CellContent | undefined): string {
	return ofKind(content, 'text')?.markdown ?? ofKind(content, 'note')?.markdown ?? '';
}

/** Whether a text has other values on other scenarios; figures of the document and of years before the first changed one have not. */
function needsScenario(text: string, pack: CompiledPack): boolean {
	const runs = pack.scenarios.map(({ id }) => ({ id, scenario: id, changes: [] }));
	const asked = { cell: '', kind: 'number', text, runs: runs.map(({ id }) => id) } as const;
	const answer = evaluateTexts(pack, compileTexts(pack, { runs, given: [], formulas: [], texts: [asked], targets: false }));
	return new Set(Object.values(answer.texts[0]?.values ?? {})).size > 1;
}

function liveTexts(cell: string, prose: string, { answer, request }: EvaluatedNotebook, language: Language): readonly string[] {
	return findLiveNumbers(prose, {}).numbers.map(({ text, scenario = request.current, minus, format }) => {
		const found = answer.texts.find(
			(one) => one.cell === cell && one.text === text && scenario in one.values && (minus === undefined || minus in one.values)
		);
		const [value, off] = [found?.values[scenario], minus === undefined ? 0 : found?.values[minus]];
		if (found?.facts === undefined || typeof value !== 'number' || typeof off !== 'number') return `${text} has no value`;
		const result = formatLiveNumber(value - off, found.facts, { format, language, where: {}, isDifference: minus !== undefined });
		return result.ok ? result.value : result.diagnostics.map(({ message }) => message.en.replaceAll(/\d/g, '')).join();
	});
}

function namedIn(content: CellContent | undefined): readonly string[] {
	switch (content?.kind) {
		case 'targets':
			return [...(content.targets ?? []), ...(content.groups ?? [])];
		case 'compare':
			return content.targets;
		case 'audit':
			return content.checks ?? [];
		case 'assumption':
			return [content.variable];
		default:
			return [];
	}
}

/** Everything of a notebook's cells but the words. */
function outline(document: NotebookDocument): unknown {
	return document.cells.map(({ id, type, view, content }) => ({
		id,
		type,
		show: view.show,
		hasTitle: view.title !== undefined,
		content: withoutWords(content)
	}));
}

const WORDS = new Set(['markdown', 'label', 'heading', 'note', 'notes', 'finding']);

function withoutWords(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutWords);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, WORDS.has(key) ? 'words' : withoutWords(member)]));
}
