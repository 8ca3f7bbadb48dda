import type { Bilingual } from '$lib/base';
import type { PriceBasis, Status } from '$lib/model';

/** How sure a figure is, in words. */
export const STATUS_WORDS: Readonly<Record<Status, Bilingual>> = {
	final: { vi: 'chính thức', en: 'final' },
	preliminary: { vi: 'sơ bộ', en: 'preliminary' },
	estimate: { vi: 'ước thực hiện', en: 'estimate' },
	derived: { vi: 'suy ra', en: 'derived' },
	assumed: { vi: 'giả định', en: 'assumed' },
	target: { vi: 'mục tiêu', en: 'target' },
	'target-path': { vi: 'theo đường mục tiêu', en: 'follows its target' }
};

/** Prices a series is in, in words; nothing for what has none. */
export const PRICE_WORDS: Readonly<Record<PriceBasis, Bilingual>> = {
	none: { vi: '', en: '' },
	current: { vi: 'hiện hành', en: 'current' },
	constant: { vi: 'so sánh', en: 'constant' },
	deflator: { vi: 'chỉ số giá', en: 'price index' }
};
