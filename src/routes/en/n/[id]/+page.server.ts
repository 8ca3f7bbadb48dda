import { notebookIds, notebookPage } from '../../../notebook/notebooks.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => notebookIds().map((id) => ({ id }));

export const load: PageServerLoad = ({ params }) => notebookPage(params.id, 'en');
