import { notebookList } from '../../notebook/notebooks.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => notebookList('en');
