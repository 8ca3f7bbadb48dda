import { deskPage } from '../../../notebook/notebooks.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => deskPage('vi');
