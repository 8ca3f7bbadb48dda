import { packEntries } from '../../../published.server';
import { chancePage } from '../../../chance/chance-page.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = packEntries;

export const load: PageServerLoad = ({ params }) => chancePage(params.pack, 'en');
