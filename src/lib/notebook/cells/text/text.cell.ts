import { success } from '$lib/base';
import type { CellSpec } from '../cell-spec';
import { checkLiveNumbers, findLiveNumbers, textsOfLiveNumbers } from '../live/live-numbers';

/** Markdown with live numbers. */
export interface TextContent {
	readonly markdown: string;
}

declare module '../cell-spec' {
	interface CellContents {
		text: TextContent;
	}
}

/** Text between the other cells; the only kind without fences. */
export const spec: CellSpec<'text'> = {
	kind: 'text',
	order: 1,
	label: { vi: 'Văn bản', en: 'Text' },
	purpose: { vi: 'Đoạn văn với các con số tự cập nhật theo mô hình.', en: 'Prose with numbers that follow the model.' },
	isFenced: false,
	decode: ({ body, where }) => success({ kind: 'text', markdown: body.trimEnd() }, checkLiveNumbers(body, where)),
	write: ({ markdown }) => ({ body: markdown === '' ? '' : `${markdown.trimEnd()}\n` }),
	needs: ({ markdown }) => ({ texts: textsOfLiveNumbers(findLiveNumbers(markdown, {}).numbers) }),
	blank: () => ({ kind: 'text', markdown: '' })
};
