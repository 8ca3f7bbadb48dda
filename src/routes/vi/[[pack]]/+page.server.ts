import { packEntries, publishedPack } from '../../published.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = packEntries;

export const load: PageServerLoad = ({ params }) => publishedPack(params.pack, 'vi');
