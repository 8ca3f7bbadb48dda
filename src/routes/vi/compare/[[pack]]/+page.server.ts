import { comparePage } from '../../../compare/compare-page.server';
import { packEntries } from '../../../published.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = packEntries;

export const load: PageServerLoad = ({ params }) => comparePage(params.pack, 'vi');
