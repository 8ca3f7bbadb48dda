import { loadExtraViews } from '$lib/notebook/reading';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({ ...data, views: await loadExtraViews(data.cells.map(({ type }) => type)) });
