import { pow } from '$lib/base';
import { finite } from '../arithmetic/finite';
import type { Builtin } from './types';
import { plainResult } from './unit-rules';

/** Average yearly growth between two years. */
export const builtin: Builtin = {
	name: 'cagr',
	kind: 'over-years',
	arity: { min: 3, max: 3 },
	years: { positions: [1, 2], mayBeEqual: false },
	unit: plainResult,
	interpret: {
		form: 'years',
		apply: ({ value, year }) => {
			const [start, end] = [value(0, year(1)), value(0, year(2))];
			return start > 0 && end > 0 ? finite(pow(end / start, 1 / (year(2) - year(1))) - 1) : NaN;
		}
	},
	spreadsheet: {
		form: 'years',
		write: ({ value, year }) => {
			const [start, end] = [value(0, year(1)), value(0, year(2))];
			return `IF(AND(${start}>0,${end}>0),(${end}/${start})^(1/${year(2) - year(1)})-1,NA())`;
		}
	},
	usage: 'cagr(grdp_real, 2020, 2025)',
	doc: {
		vi: 'Tốc độ tăng bình quân hằng năm từ năm đầu đến năm cuối, dạng tỷ lệ (0,073 là 7,3 %); không xác định khi một trong hai giá trị không dương.',
		en: 'Average yearly growth from the first year to the last, as a share (0.073 is 7.3 %); undefined unless both values are positive.'
	},
	examples: [
		{ text: 'cagr(x, 2021, 2022)', value: 0.1 },
		{ text: 'cagr(-x, 2021, 2022)', value: undefined }
	]
};
