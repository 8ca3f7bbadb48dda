import type { Handle } from '@sveltejs/kit';
import { prepareRareViews } from '$lib/notebook/rare';

// The build renders every notebook.
prepareRareViews();

/** States the page's language in its HTML; pages outside `/en` are Vietnamese first. */
export const handle: Handle = ({ event, resolve }) => {
	const language = event.url.pathname.split('/').includes('en') ? 'en' : 'vi';
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', language),
		// Text is painted in its own font at once: both files are small and used by every page.
		preload: ({ type }) => type !== 'asset'
	});
};
