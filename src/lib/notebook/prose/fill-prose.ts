import type { LiveText } from './live-text';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A piece of prose with the texts of its live numbers in it; those with an address lead to it. */
export function fillBlock(block: string, texts: readonly (LiveText & { readonly address?: string | undefined })[]): string {
	return block.replace(/\uE000(\d+)\uE001/g, (_, at: string) => {
		const live = texts[Number(at)];
		if (live === undefined) return '';
		const title = escape(live.meaning);
		const [tag, link] = live.address === undefined ? ['span', ''] : ['a', ` href="${escape(live.address)}"`];
		return `<${tag}${link} class="${live.isBroken ? 'live broken' : 'live'}" title="${title}">${escape(live.text)}</${tag}>`;
	});
}

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
