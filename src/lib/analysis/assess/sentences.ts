import type { Bilingual } from '$lib/base';
import type { TargetStatus } from '../types';

/** Pieces of the verdict. Every figure in them is computed; `{…}` is filled in. */
export const verdictTexts = {
	word: {
		met: { vi: 'Đạt.', en: 'Yes.' },
		near: { vi: 'Chưa đạt, nhưng sát mục tiêu.', en: 'Not quite: close, but short.' },
		missed: { vi: 'Chưa đạt.', en: 'No.' },
		'not-computable': { vi: 'Chưa tính được.', en: 'It cannot be computed.' }
	} satisfies Record<TargetStatus, Bilingual>,
	value: {
		vi: 'Theo kịch bản “{scenario}”, năm {year} là {value}{price}{gap}.',
		en: 'In the scenario “{scenario}”, {year} comes to {value}{price}{gap}.'
	},
	price: {
		current: { vi: ' (giá hiện hành)', en: ' (current prices)' },
		constant: { vi: ' (giá so sánh {priceYear})', en: ' (constant {priceYear} prices)' }
	},
	gap: {
		short: { vi: ', còn thiếu {gap}{percent}', en: ', {gap} short{percent}' },
		over: { vi: ', vượt mục tiêu {gap}{percent}', en: ', {gap} above the target{percent}' },
		tooHigh: { vi: ', cao hơn mục tiêu {gap}{percent}', en: ', {gap} above the target{percent}' },
		lower: { vi: ', thấp hơn mục tiêu {gap}{percent}', en: ', {gap} below the target{percent}' },
		off: { vi: ', lệch mục tiêu {gap}{percent}', en: ', {gap} off the target{percent}' },
		none: { vi: ', đúng mục tiêu', en: ', on target' }
	},
	reachedLater: { vi: 'Mốc {target} đạt vào năm {firstYear}.', en: 'It reaches {target} in {firstYear}.' },
	reachedEarlier: { vi: 'Mốc {target} đạt từ năm {firstYear}.', en: 'It reaches {target} already in {firstYear}.' },
	neverReached: { vi: 'Đến năm {lastYear} vẫn chưa đạt mốc {target}.', en: 'It does not reach {target} by {lastYear}.' },
	passed: { vi: 'Số liệu công bố đã đạt mốc này từ năm {passedIn}.', en: 'Published figures passed it in {passedIn}.' },
	needed: {
		vi: 'Để đạt đúng hạn, từ năm {lastActualYear} cần tăng bình quân {needed}/năm; kịch bản này tăng {growth}/năm.',
		en: 'To be on time it would have to grow {needed} a year from {lastActualYear}; in this scenario it grows {growth} a year.'
	},
	neededFromPublished: {
		vi: 'Tính từ số công bố năm {lastActualYear}, cần tăng bình quân {needed}/năm để đạt đúng hạn.',
		en: 'From the published figure of {lastActualYear} it would have to grow {needed} a year to be on time.'
	},
	companions: { vi: 'Nhưng chưa đạt các chỉ tiêu đi kèm: {labels}.', en: 'But companion targets are missed: {labels}.' },
	alternative: {
		vi: 'Nếu tính từ số {label} thì là {value}: {word}',
		en: 'Starting from the figure of {label} it would be {value}: {word}'
	},
	finding: {
		value: { vi: '{label} năm {year}: {value}{gap}', en: '{label} in {year}: {value}{gap}' },
		none: { vi: '{label}: chưa có giá trị năm {year}', en: '{label}: no value in {year}' }
	}
} as const;
