import { failure, success } from '$lib/base';
import { diagnoseNotebook } from '../../document/diagnostics';
import type { CellSpec } from '../cell-spec';
import { checkLiveNumbers, findLiveNumbers, textsOfLiveNumbers } from '../live/live-numbers';

const LEVELS = ['note', 'important', 'warning'] as const;

/** A remark set apart from the text. */
export interface NoteContent {
	readonly level: (typeof LEVELS)[number];
	readonly markdown: string;
}

declare module '../cell-spec' {
	interface CellContents {
		note: NoteContent;
	}
}

/** A remark or warning; it prints. */
export const spec: CellSpec<'note'> = {
	kind: 'note',
	order: 10,
	label: { vi: 'Ghi chú', en: 'Note' },
	purpose: { vi: 'Ghi chú hoặc cảnh báo đặt riêng khỏi đoạn văn.', en: 'A remark or warning set apart from the text.' },
	isFenced: true,
	decode: ({ body, attributes, where }) => {
		const written = attributes.get('level') ?? 'note';
		const level = LEVELS.find((one) => one === written);
		if (level === undefined) return failure([diagnoseNotebook('cell-line-unreadable', { part: `level=${written}` }, where)]);
		return success({ kind: 'note', level, markdown: body.trimEnd() }, checkLiveNumbers(body, where));
	},
	write: ({ level, markdown }) => ({
		body: markdown === '' ? '' : `${markdown.trimEnd()}\n`,
		attributes: { level: level === 'note' ? undefined : level }
	}),
	needs: ({ markdown }) => ({ texts: textsOfLiveNumbers(findLiveNumbers(markdown, {}).numbers) }),
	blank: () => ({ kind: 'note', level: 'note', markdown: '' })
};
