import type { Bilingual } from '$lib/base';

/** Unit of a difference between shares, and of what parts contribute to a growth rate. */
export const PERCENTAGE_POINTS: Bilingual = { vi: 'điểm %', en: 'percentage points' };
