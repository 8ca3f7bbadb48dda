import { expect, test } from 'vitest';
import { toProse } from '../prose/to-prose';
import type { ShownCell } from '../desk/types';
import { contentsOf, partsOf } from './headings';

const text = (id: string, markdown: string): ShownCell => ({
	id,
	type: 'text',
	view: { show: 'output', collapsed: false, off: false },
	content: { kind: 'text', markdown: '' },
	prose: toProse(markdown)
});
const chart = (id: string, title?: string): ShownCell => ({
	id,
	type: 'chart',
	view: { show: 'output', collapsed: false, off: false, ...(title === undefined ? {} : { title }) },
	content: undefined,
	prose: undefined
});

const cells = [
	text('a', '# Vốn & *ICOR*\n\nChữ.'),
	chart('b', 'Vốn đầu tư'),
	text('c', 'Không có tiêu đề.'),
	chart('d'),
	text('e', '## Năm {{ at(grdp, 2030) }}\n\n### Nhỏ')
];

test('the contents are the headings of texts and the titles of other cells', () => {
	expect(contentsOf(cells)).toEqual([
		{ cell: 'a', level: 1, label: 'Vốn & ICOR' },
		{ cell: 'b', level: 3, label: 'Vốn đầu tư' },
		{ cell: 'e', level: 2, label: 'Năm' },
		{ cell: 'e', level: 3, label: 'Nhỏ' }
	]);
});

test('a part starts with a heading of the two upper levels, and no cell is lost', () => {
	expect(partsOf(cells).map((part) => part.map(({ id }) => id))).toEqual([['a', 'b', 'c', 'd'], ['e']]);
	expect(partsOf([chart('x'), ...cells]).map((part) => part.length)).toEqual([1, 4, 1]);
});
