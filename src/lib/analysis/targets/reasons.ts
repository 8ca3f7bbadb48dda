import type { Bilingual } from '$lib/base';

/** Why a target has no answer, in sentences. */
export const reasonTexts = {
	notNumeric: { vi: 'Mục tiêu định tính, không có số để tính.', en: 'A qualitative target; there is no number to compute.' },
	incomplete: {
		vi: 'Mục tiêu chưa ghi đủ chuỗi số liệu, năm hoặc giai đoạn để tính.',
		en: 'The target does not state the series, year or period needed to compute it.'
	},
	unknown: { vi: 'Bộ số liệu không có chỉ tiêu mang tên này.', en: 'The data pack has no target of this name.' },
	byConstruction: {
		vi: 'Đạt do giả định: chưa có số liệu gốc nên chuỗi này đi theo chính mục tiêu; không tính là đạt.',
		en: 'Met by construction: without a base figure the series follows the target itself, so it does not count as met.'
	},
	noValue: (year: number | undefined): Bilingual => ({
		vi: `Mô hình không cho giá trị${year === undefined ? '' : ` năm ${year}`} vì một số đầu vào không có giá trị.`,
		en: `The model gives no value${year === undefined ? '' : ` in ${year}`} because one of its inputs has none.`
	}),
	outsideRun: (year: number, first: number, last: number): Bilingual => ({
		vi: `Năm ${year} nằm ngoài giai đoạn tính ${first}–${last}.`,
		en: `The year ${year} lies outside the years computed, ${first}–${last}.`
	}),
	otherUnit: (asked: string, computed: string): Bilingual => ({
		vi: `Mục tiêu ghi bằng “${asked}” nhưng mô hình tính bằng “${computed}”, không đổi được sang nhau.`,
		en: `The target is stated in “${asked}” but the model computes in “${computed}”; one does not convert to the other.`
	}),
	missingData: (labels: readonly Bilingual[]): Bilingual => ({
		vi: `Bộ số liệu chưa có: ${labels.map((label) => label.vi).join('; ')}.`,
		en: `The data pack does not have: ${labels.map((label) => label.en).join('; ')}.`
	})
} as const;
