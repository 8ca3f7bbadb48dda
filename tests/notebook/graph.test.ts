import { describe, expect, test } from 'vitest';
import { readYaml } from '$lib/files';
import { parseNotebook } from '../../src/lib/notebook/document';
import { buildGraph, cellSignatures, staleCells, toRequest, type NotebookContext } from '../../src/lib/notebook/graph';
import { contextOf } from '../../src/lib/notebook/publish';
import { evaluateNotebook, shippedPack } from '../support/notebooks';

const PACK = 'hau-giang';
const HEAD = `---\nformat: kb-notebook/1\ntitle: t\npack: ${PACK}\n---\n\n`;
const CONTEXT: NotebookContext = {
	scenarios: ['programme', 'trend'],
	headline: 'trend',
	programme: 'programme',
	targets: [],
	variables: new Set(['grdp', 'investment', 'exchange_rate'])
};
const formula = (id: string, text: string, more = '') => `\`\`\`formula id=${id}${more}\n${text}\n\`\`\`\n\n`;
const open = (...cells: readonly string[]) => parseNotebook(HEAD + cells.join(''), 'a.md', readYaml).document;
const graphOf = (...cells: readonly string[]) => buildGraph(open(...cells), CONTEXT);
const codes = (diagnostics: readonly { readonly code: string }[] | undefined) => (diagnostics ?? []).map(({ code }) => code);
const evaluate = (...cells: readonly string[]) => {
	const { states, answer } = evaluateNotebook(open(...cells), shippedPack(PACK));
	return {
		states: Object.fromEntries([...states].map(([id, state]) => [id, `${state.standing} ${codes(state.diagnostics).join(' ')}`.trim()])),
		answer
	};
};

describe('the graph', () => {
	test('orders definitions by what they read, whatever their place in the file', () => {
		const graph = graphOf(formula('c', 'c = a + b'), formula('b', 'b = a'), formula('a', 'a = grdp'));
		expect(graph.definitions.map(({ cell }) => cell)).toEqual(['a', 'b', 'c']);
		expect([...graph.dependencies.entries()].map(([id, set]) => [id, [...set].sort()])).toEqual([
			['c', ['a', 'b']],
			['b', ['a']],
			['a', []]
		]);
	});

	test('names a loop as the path round it, at every cell of it', () => {
		const graph = graphOf(
			formula('first', 'a = b + 1', ' title="Ô một"'),
			formula('second', 'b = c'),
			formula('third', 'c = a'),
			formula('apart', 'd = grdp')
		);
		expect(['first', 'second', 'third', 'apart'].map((id) => codes([...graph.diagnostics].find(([cell]) => cell === id)?.[1]))).toEqual([
			['names-in-a-loop'],
			['names-in-a-loop'],
			['names-in-a-loop'],
			[]
		]);
		expect([...graph.diagnostics.values()][0]![0]!.message.en).toBe('A loop: `a` (Ô một) → `b` (second) → `c` (third) → `a` (Ô một).');
		expect(graph.definitions.map(({ cell }) => cell)).toEqual(['apart']);
	});

	test('takes a lag for no way out of a loop between cells, and says so', () => {
		const graph = graphOf(formula('first', 'a = b(-1) + 1'), formula('second', 'b = a(-1)'));
		expect([...graph.diagnostics.values()].map((found) => codes(found))).toEqual([['names-in-a-loop'], ['names-in-a-loop']]);
		expect([...graph.diagnostics.values()][0]![0]!.hint.en).toContain('A lag such as a(-1) does not break a loop between cells');
	});

	test('switches the second definition of a name off, also when it is brought as data', () => {
		const data = '```data id=mine\nseries: [{name: a, unit: tonnes, values: {2020: 1}}]\n```\n\n';
		const graph = graphOf(formula('first', 'a = grdp'), data, formula('other', 'b = a'));
		expect([...graph.diagnostics].map(([id, found]) => [id, codes(found)])).toEqual([['mine', ['name-defined-twice']]]);
		expect(graph.definitions.map(({ cell }) => cell)).toEqual(['first', 'other']);
	});

	test('leaves loops through the model to the model: overrides may read each other with lags', () => {
		const graph = graphOf(formula('x', 'grdp = investment * 2'), formula('y', 'investment = grdp(-1)'));
		expect(graph.diagnostics.size).toBe(0);
		expect(graph.definitions.map(({ isOverride }) => isOverride)).toEqual([true, true]);
	});

	test('takes members in brackets for no names', () => {
		expect([
			...graphOf(formula('x', 'a = share[II]'), formula('y', 'II = 1')).dependencies.get(open(formula('x', 'a = 1')).cells[0]!.id)!
		]).toEqual([]);
	});

	test('holds five hundred definitions in a row', () => {
		const cells = Array.from({ length: 499 }, (_, k) => formula(`f${String(k)}`, `x${String(k)} = x${String(k + 1)} + 1`));
		expect(graphOf(...cells, formula('end', 'x499 = grdp')).definitions.map(({ cell }) => cell)[0]).toBe('end');
	});
});

describe('only what depends on a broken cell is blocked by it', () => {
	test('an error in a formula', () => {
		const { states, answer } = evaluate(
			formula('bad', 'a = grdp + population'),
			formula('next', 'b = a * 2'),
			formula('last', 'c = b'),
			formula('fine', 'd = grdp / population'),
			'```chart id=picture\nseries: [c, d]\n```\n'
		);
		expect(states).toEqual({
			bad: 'error mixed-units',
			next: 'blocked depends-on-broken',
			last: 'blocked depends-on-broken depends-on-broken',
			fine: 'ok',
			picture: 'blocked depends-on-broken depends-on-broken depends-on-broken'
		});
		expect(answer.texts.find(({ text }) => text === 'd')!.values['outturn-trend']).toBeDefined();
	});

	test.each([
		['đầu_tư = grdp', 'non-ascii-name', '`dau_tu`'],
		['population', 'not-an-equation', '`=`'],
		['x y = 3', 'bad-left-side', '`growth_grdp = ...`'],
		['2 = 3', 'bad-left-side', '`growth_grdp = ...`']
	])('a formula without a name says so: %s', (text, code, advice) => {
		const document = open(formula('bad', text), formula('alike', text), formula('fine', 'd = grdp / population'));
		const { states } = evaluateNotebook(document, shippedPack(PACK));
		for (const id of ['bad', 'alike']) {
			expect(states.get(id)?.standing).toBe('error');
			expect(codes(states.get(id)?.diagnostics)).toEqual([code]);
			expect(states.get(id)?.diagnostics[0]?.hint.vi).toContain(advice);
		}
		expect(states.get('fine')?.standing).toBe('ok');
	});

	test('a cell that is off defines nothing', () => {
		const { states } = evaluate(formula('a', 'a = grdp', ' off'), formula('b', 'b = a'));
		expect(states).toEqual({ a: 'off', b: 'error unknown-name' });
	});

	test('an unknown scenario is told at the cell that names it', () => {
		const { states } = evaluate('<!-- text id=t -->\n{{ at(grdp, 2030) @ nowhere }} {{ at(grdp, 2030) }}\n');
		expect(states).toEqual({ t: 'error scenario-not-known' });
	});

	test('a missing year is a warning at the cell, and the cell works', () => {
		const data = '```data id=mine\nseries: [{name: rice, unit: tonnes, values: {2020: 1, 2021: 2}}]\n```\n\n';
		const { states } = evaluate(data, formula('half', 'half_rice = rice / 2'));
		expect(states['half']).toBe('ok value-missing');
	});
});

test('a result is stale when its sources, a replaced equation or its scenario changed, and not otherwise', () => {
	const context = contextOf(shippedPack(PACK));
	const signaturesOf = (text: string) => {
		const { document } = parseNotebook(text, 'a.md', readYaml);
		const graph = buildGraph(document, context);
		return cellSignatures(document, graph, toRequest(document, graph, context));
	};
	const body =
		formula('a', 'a = grdp') +
		'```chart id=p\nseries: [a]\n```\n\n```chart id=q\nseries: [population]\nscenarios: [programme]\n```\n\n<!-- text id=t -->\nLời.\n';
	const shown = signaturesOf(HEAD + body);
	const stale = (text: string) => [...staleCells(signaturesOf(text), shown)].sort();
	expect(stale(HEAD + body)).toEqual([]);
	expect(stale(HEAD + body.replace('a = grdp', 'a = grdp_real'))).toEqual(['a', 'p']);
	expect(stale(HEAD + body.replace('Lời.', 'Lời khác.'))).toEqual(['t']);
	expect(stale(HEAD.replace('\n---\n\n', '\nscenarios: {outturn-trend: {set: {net_migration: 0}}}\n---\n\n') + body)).toEqual(['a', 'p']);
	expect(stale(HEAD + body + formula('o', 'exchange_rate = exchange_rate(-1)'))).toEqual(['a', 'p', 'q']);
});
