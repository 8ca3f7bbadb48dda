import type { ClientInit } from '@sveltejs/kit';

/**
 * Views of rarer cells that stand in the prerendered page are there before it comes alive. A `load` function would do the same, and
 * cost every page of the site its machinery.
 */
export const init: ClientInit = async () => {
	if (document.querySelector('.cell.tornado, .cell.indices, .cell.data, .cell.fan, .cell.chances') === null) return;
	const { prepareRareViews } = await import('$lib/notebook/rare');
	prepareRareViews();
};
