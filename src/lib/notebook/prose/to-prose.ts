import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { findLiveNumbers } from '../cells/live/live-numbers';
import type { Prose } from './types';

/** Marks that stand for a live number while Markdown becomes HTML; no keyboard types them. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** A Markdown text with live numbers as pieces of HTML. Raw HTML in it is shown as text, and addresses are web addresses only. */
export function toProse(markdown: string): Prose {
	const { numbers } = findLiveNumbers(markdown, {});
	let marked = '';
	let from = 0;
	numbers.forEach(({ start, end }, k) => {
		marked += clean(markdown.slice(from, start)) + OPEN + String(k) + CLOSE;
		from = end;
	});
	marked += clean(markdown.slice(from));
	const html = micromark(marked, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
	return { blocks: splitBlocks(html), numbers };
}

function clean(text: string): string {
	return text.replaceAll(/[\uE000\uE001]/g, '');
}

const VOID = new Set(['br', 'hr', 'img', 'input']);

/** HTML element by element, so that a paragraph whose numbers stay is left alone. */
function splitBlocks(html: string): readonly string[] {
	const blocks: string[] = [];
	let depth = 0;
	let from = 0;
	for (const { 0: tag, 1: close, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
		depth += close === '/' ? -1 : VOID.has(name) ? 0 : 1;
		if (depth > 0) continue;
		const end = index + tag.length;
		blocks.push(html.slice(from, end).trim());
		from = end;
	}
	const rest = html.slice(from).trim();
	return rest === '' ? blocks : [...blocks, rest];
}
