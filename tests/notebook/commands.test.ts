import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '$lib/files';
import { toSeriesId } from '$lib/model';
import { CELL_SPECS, type CellContent } from '../../src/lib/notebook/cells';
import { describeCommand, perform, redo, reduce, startHistory, undo, type Command } from '../../src/lib/notebook/commands';
import { parseNotebook, toCellId, writeNotebook, type NotebookDocument } from '../../src/lib/notebook/document';

const TEXT = readFileSync(new URL('corpus/1-every-kind.md', import.meta.url), 'utf8');
const BROKEN = readFileSync(new URL('corpus/1-broken-cells.md', import.meta.url), 'utf8');
const open = (text: string) => parseNotebook(text, 'a.md', readYaml).document;
const OTHER = open(BROKEN);
const ids = (document: NotebookDocument) => document.cells.map(({ id }) => id);

const markdown = fc.constantFrom('Đoạn mới.', '', '## Tiêu đề\n\nHai đoạn {{ at(grdp, 2030) }}.', '- một\n- hai');
const value = fc.double({ min: -1, max: 1, noNaN: true }).map((one) => (one === 0 ? 0 : one));
const content: fc.Arbitrary<CellContent> = fc.oneof(
	markdown.map((text): CellContent => ({ kind: 'text', markdown: text })),
	markdown.map((text): CellContent => ({ kind: 'note', level: 'important', markdown: `${text}\n\`\`\`\ncode\n\`\`\`` })),
	fc.constantFrom('a = grdp / population', 'b = a * 2').map((text): CellContent => ({ kind: 'formula', text, name: text.slice(0, 1) })),
	fc.record({ from: fc.integer({ min: 2000, max: 2020 }), flag: fc.boolean() }).map(({ from, flag }): CellContent => ({
		kind: 'chart',
		series: [{ of: 'grdp' }, { of: 'population', label: { vi: 'Dân: số', en: 'People' } }],
		form: 'bars',
		mode: 'difference',
		years: [from, 2030],
		targets: flag,
		outturn: true,
		bands: false,
		more: {}
	})),
	fc.constant<CellContent>({
		kind: 'data',
		source: 'Tự "đếm": 5',
		columns: [
			{
				name: 'mine',
				unit: 'tonnes',
				price: 'none',
				points: [
					[2020, 1.5],
					[2021, -1e-7]
				]
			}
		],
		more: {}
	})
);
const position = fc.integer({ min: -2, max: 20 });
type Draft = (document: NotebookDocument) => Command;
const someId = fc
	.nat()
	.map((k) => (document: NotebookDocument) => ids(document)[k % Math.max(document.cells.length, 1)] ?? toCellId('none'));
const scenario = fc.constantFrom('kb1', 'trend', 'outturn', 'new');
const series = fc
	.constantFrom('growth_assumed[I]', 'net_migration')
	.map((id) => toSeriesId(id.replace(/\[.*/, ''), id.includes('[') ? ['I'] : []));
const command: fc.Arbitrary<Draft> = fc.oneof(
	fc.record({ content, at: position }).map(({ content: one, at }): Draft => () => ({ kind: 'add-cell', content: one, at })),
	fc
		.record({ id: someId, content })
		.map(({ id, content: one }): Draft => (document) => ({ kind: 'edit-cell', id: id(document), content: one })),
	someId.map((id): Draft => (document) => ({ kind: 'remove-cell', id: id(document) })),
	someId.map((id): Draft => (document) => ({ kind: 'duplicate-cell', id: id(document) })),
	fc.record({ id: someId, to: position }).map(({ id, to }): Draft => (document) => ({ kind: 'move-cell', id: id(document), to })),
	fc
		.record({ id: someId, isOff: fc.boolean() })
		.map(({ id, isOff }): Draft => (document) => ({ kind: 'show-cell', id: id(document), view: { off: isOff, title: 'Tên "mới"' } })),
	fc.record({ scenario, id: series, value }).map(({ scenario: one, id, value: number }): Draft => () => ({
		kind: 'set-assumption',
		scenario: one,
		id,
		path: { kind: 'years', spans: [{ first: 2026, last: 2030, value: number }] }
	})),
	fc.record({ scenario, id: series }).map(({ scenario: one, id }): Draft => () => ({ kind: 'reset-assumption', scenario: one, id })),
	scenario.map((one): Draft => () => ({ kind: 'reset-scenario', scenario: one })),
	scenario.map((one): Draft => () => ({ kind: 'choose-scenario', scenario: one })),
	scenario.map((one): Draft => () => ({ kind: 'add-scenario', scenario: { id: one, label: 'Mới', base: 'outturn', changes: [] } })),
	scenario.map((one): Draft => () => ({ kind: 'remove-scenario', id: one })),
	scenario.map((one): Draft => () => ({ kind: 'edit-scenario', id: one, label: 'Đổi: tên' })),
	fc.constant<Draft>(() => ({ kind: 'describe', title: { vi: 'Tên', en: 'Name' } })),
	fc.constant<Draft>(() => ({ kind: 'pin-scenarios', pinned: ['trend'] })),
	fc.constant<Draft>(() => ({ kind: 'restore', document: OTHER }))
);
const gesture = fc.option(fc.constantFrom('g1', 'g2'), { nil: undefined });

describe('undo', () => {
	test.each([
		['every kind', TEXT],
		['broken cells', BROKEN]
	])('every step taken back gives the file back byte for byte: %s', (_, text) => {
		fc.assert(
			fc.property(fc.array(fc.tuple(command, gesture), { maxLength: 25 }), (drafts) => {
				let history = startHistory(open(text));
				for (const [draft, name] of drafts) history = perform(history, draft(history.document), name);
				const end = writeNotebook(history.document);
				while (history.done.length > 0) history = undo(history);
				expect(writeNotebook(history.document)).toBe(text);
				while (history.undone.length > 0) history = redo(history);
				expect(writeNotebook(history.document)).toBe(end);
			}),
			{ seed: 20260801, numRuns: 60 }
		);
	});

	test('three cells deleted, two moved and one edited come back with six undos', () => {
		let history = startHistory(open(TEXT));
		for (const id of ['tiep', 'bang', 'kiem-tra']) history = perform(history, { kind: 'remove-cell', id: toCellId(id) });
		history = perform(history, { kind: 'move-cell', id: toCellId('lua'), to: 0 });
		history = perform(history, { kind: 'move-cell', id: toCellId('mo-dau'), to: 5 });
		history = perform(history, { kind: 'edit-cell', id: toCellId('dau-nguoi'), content: { kind: 'formula', text: 'x = 1', name: 'x' } });
		expect(history.done).toHaveLength(6);
		expect(writeNotebook(history.document)).not.toBe(TEXT);
		for (let k = 0; k < 6; k += 1) history = undo(history);
		expect(writeNotebook(history.document)).toBe(TEXT);
	});

	test('a drag is one step, and a command that changes nothing is none', () => {
		const id = toSeriesId('net_migration');
		const set = (number: number): Command => ({ kind: 'set-assumption', scenario: 'kb1', id, path: { kind: 'constant', value: number } });
		let history = startHistory(open(TEXT));
		for (const number of [0.01, 0.02, 0.03]) history = perform(history, set(number), 'drag');
		expect(history.done).toHaveLength(1);
		expect(perform(history, set(0.03))).toBe(history);
		expect(perform(history, { kind: 'remove-cell', id: toCellId('none') })).toBe(history);
	});
});

test('a cell that is put back stands behind the nearest of those that stood before it, with its text as it was', () => {
	const before = open(`${TEXT}\n\`\`\`chart id=odd\nseries: [\n\`\`\`\n`);
	for (const [at, cell] of before.cells.entries()) {
		const behind = before.cells
			.slice(0, at)
			.map(({ id }) => id)
			.toReversed();
		const gone = reduce(before, { kind: 'remove-cell', id: cell.id }).document;
		const back = reduce(gone, { kind: 'put-back-cell', cell, behind });
		expect(writeNotebook(back.document)).toBe(writeNotebook(before));
		expect(reduce(back.document, back.inverse).document).toEqual(gone);
		const [nearest] = behind;
		if (nearest === undefined) continue;
		const both = reduce(gone, { kind: 'remove-cell', id: nearest }).document;
		const alone = reduce(both, { kind: 'put-back-cell', cell, behind }).document;
		expect(ids(alone)).toEqual(ids(before).filter((id) => id !== nearest));
	}
});

test('what a changed notebook writes reads back as the same notebook', () => {
	fc.assert(
		fc.property(fc.array(command, { maxLength: 15 }), (drafts) => {
			let document = open(TEXT);
			for (const draft of drafts) document = reduce(document, draft(document)).document;
			const text = writeNotebook(document);
			const again = open(text);
			expect(ids(again)).toEqual(ids(document));
			expect(again.head.content).toEqual(document.head.content);
			expect(again.cells.map((cell) => cell.content)).toEqual(document.cells.map((cell) => cell.content));
			expect(again.cells.map((cell) => cell.view)).toEqual(document.cells.map((cell) => cell.view));
			expect(writeNotebook(again)).toBe(text);
		}),
		{ seed: 20260801, numRuns: 60 }
	);
});

test('only what was changed is written anew', () => {
	const document = reduce(open(TEXT), {
		kind: 'set-assumption',
		scenario: 'kb1',
		id: toSeriesId('net_migration'),
		path: { kind: 'constant', value: 0.001 }
	}).document;
	const [head, ...rest] = writeNotebook(document).split('\n---\n');
	expect(rest.join('\n---\n')).toBe(TEXT.split('\n---\n').slice(1).join('\n---\n'));
	expect(head).toContain('net_migration: 0.001');
});

test('the first change of a scenario of the pack makes it the notebook’s own, and the last reset gives it back', () => {
	const id = toSeriesId('net_migration');
	const set = reduce(open(TEXT), { kind: 'set-assumption', scenario: 'programme', id, path: { kind: 'constant', value: 0 } }).document;
	expect(set.head.content.scenarios.at(-1)).toEqual({
		id: 'programme',
		base: 'programme',
		changes: [{ id, path: { kind: 'constant', value: 0 } }]
	});
	expect(reduce(set, { kind: 'reset-assumption', scenario: 'programme', id }).document.head.content).toEqual(open(TEXT).head.content);
});

test.each(CELL_SPECS.map((spec) => [spec.kind, spec] as const))(
	'a new cell of kind %s can be written and is described in both languages',
	(_, spec) => {
		const document = reduce(open(TEXT), { kind: 'add-cell', content: spec.blank(), at: 0 }).document;
		expect(open(writeNotebook(document)).cells[0]!.type).toBe(spec.kind);
		expect(spec.label.vi).not.toBe(spec.label.en);
		expect(describeCommand({ kind: 'remove-cell', id: toCellId('x') }).vi).not.toBe('');
	}
);
