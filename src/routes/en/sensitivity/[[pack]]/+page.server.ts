import { packEntries } from '../../../published.server';
import { sensitivityPage } from '../../../sensitivity/sensitivity-page.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = packEntries;

export const load: PageServerLoad = ({ params }) => sensitivityPage(params.pack, 'en');
