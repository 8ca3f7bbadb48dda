import { dataPage } from '../../../data/data-page.server';
import { packEntries } from '../../../published.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = packEntries;

export const load: PageServerLoad = ({ params }) => dataPage(params.pack, 'en');
