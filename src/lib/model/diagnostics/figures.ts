import type { DiagnosticCatalogue } from '$lib/base';
import { EXAMPLE_UNITS } from '../units';

/** What can be wrong with a number: its unit, range, status and what it adds up to. */
export const figureCatalogue = {
	'unit-not-in-catalogue': {
		severity: 'error',
		message: { vi: 'Không có đơn vị nào viết là “{unit}”.', en: 'There is no unit written "{unit}".' },
		hint: {
			vi: `{suggestion} Đơn vị viết bằng tiếng Anh, dạng “[hệ số] tên [per …]”: ${EXAMPLE_UNITS.money}, thousand persons, ${EXAMPLE_UNITS.perHead}, share.`,
			en: `{suggestion} A unit is written "[prefix] name [per …]": ${EXAMPLE_UNITS.money}, thousand persons, ${EXAMPLE_UNITS.perHead}, share.`
		}
	},
	'price-basis-mismatch': {
		severity: 'error',
		message: {
			vi: 'Đơn vị “{unit}” không đi với cơ sở giá “{price}”.',
			en: 'The unit "{unit}" does not go with the price basis "{price}".'
		},
		hint: { vi: '{suggestion}', en: '{suggestion}' }
	},
	'wrong-unit': {
		severity: 'error',
		message: {
			vi: 'Số của “{id}” ghi theo “{unit}”, còn mô hình dùng “{expected}”.',
			en: 'The figure for "{id}" is in "{unit}", but the model counts in "{expected}".'
		},
		hint: {
			vi: 'Hãy đổi số sang “{expected}” rồi sửa đơn vị; không có bước quy đổi ngầm nào.',
			en: 'Convert the number to "{expected}" and mend the unit; nothing is converted in passing.'
		}
	},
	'unexplained-figure': {
		severity: 'error',
		message: {
			vi: 'Số có trạng thái “{status}” nhưng không nói vì sao.',
			en: 'The figure has the status "{status}" but does not say why.'
		},
		hint: {
			vi: 'Hãy thêm “why: {vi: …, en: …}”: với “derived” là phép tính, với “assumed” là lý do không có số tốt hơn.',
			en: 'Add "why: {vi: …, en: …}": for "derived" the arithmetic, for "assumed" why nothing better exists.'
		}
	},
	'share-out-of-range': {
		severity: 'error',
		message: {
			vi: 'Tỷ trọng “{id}” là {value}, nằm ngoài khoảng từ 0 đến 1.',
			en: 'The share "{id}" is {value}, outside 0 to 1.'
		},
		hint: {
			vi: 'Tỷ lệ trong tệp viết thành phần của 1: 15,3 % viết là 0.153.',
			en: 'Shares in files are parts of 1: 15.3 % is written 0.153.'
		}
	},
	'share-looks-like-percent': {
		severity: 'warning',
		message: {
			vi: '“{id}” tính theo phần của 1 mà ghi {value}, tức {percent} %.',
			en: '"{id}" counts in shares of 1 but says {value}, which is {percent} %.'
		},
		hint: { vi: 'Nếu ý là {value} %, hãy viết {share}.', en: 'If {value} % is meant, write {share}.' }
	},
	'outside-hard-limits': {
		severity: 'error',
		message: {
			vi: '“{id}” nhận giá trị {value}, ngoài giới hạn cho phép từ {low} đến {high}.',
			en: '"{id}" is given {value}, outside its limits {low} to {high}.'
		},
		hint: { vi: 'Hãy kiểm tra con số và đơn vị “{unit}”.', en: 'Check the number and its unit "{unit}".' }
	},
	'impossible-distribution': {
		severity: 'error',
		message: {
			vi: 'Phân phối của “{id}” không dùng được: {fault}.',
			en: 'The distribution of "{id}" cannot be used: {fault}.'
		},
		hint: {
			vi: 'Tham số tính theo độ lệch so với giá trị của kịch bản: số cộng thêm (quanh 0) hoặc hệ số nhân (quanh 1).',
			en: 'Parameters are deviations from the path of the scenario: amounts added (around 0) or factors (around 1).'
		}
	},
	'past-too-short': {
		severity: 'error',
		message: {
			vi: 'Chuỗi “{series}” chỉ có {count} số theo năm trong khoảng đã chọn, cần ít nhất {least}.',
			en: 'The series "{series}" has {count} yearly figures in the years chosen; at least {least} are needed.'
		},
		hint: {
			vi: 'Hãy nới “years”, chọn chuỗi khác, hoặc dùng một phân phối có tham số và nói rõ lý do.',
			en: 'Widen "years", choose another series, or use a distribution with parameters and say why.'
		}
	},
	'uncertain-part': {
		severity: 'error',
		message: {
			vi: '“{id}” là một phần của tổng bằng 1 ({ids}), nên không thể thay đổi ngẫu nhiên một mình.',
			en: '"{id}" is part of a whole that adds to 1 ({ids}), so it cannot vary by chance alone.'
		},
		hint: { vi: 'Hãy bỏ mục này khỏi uncertainty.yaml.', en: 'Take the entry out of uncertainty.yaml.' }
	},
	'correlation-unknown': {
		severity: 'error',
		message: {
			vi: 'Tương quan nhắc tới “{id}”, nhưng “uncertain” không có phần tương ứng của nó.',
			en: 'A correlation names "{id}", but "uncertain" has no such part of it.'
		},
		hint: { vi: '{suggestion}', en: '{suggestion}' }
	},
	'correlation-with-itself': {
		severity: 'error',
		message: { vi: 'Tương quan nêu “{id}” hai lần.', en: 'A correlation names "{id}" twice.' },
		hint: { vi: 'Hãy nêu hai giả định khác nhau, hoặc bỏ mục này.', en: 'Name two different assumptions, or take the entry out.' }
	},
	'correlation-of-unlike-shocks': {
		severity: 'error',
		message: {
			vi: 'Dao động năm của “{id}” và “{other}” có persistence khác nhau ({one} và {two}), nên tương quan của chúng không giữ nguyên qua các năm.',
			en: 'The yearly shocks of "{id}" and "{other}" have different persistence ({one} and {two}), so their correlation would not last through the years.'
		},
		hint: {
			vi: 'Hãy cho hai dao động cùng persistence, hoặc chỉ nêu tương quan của mức chung (of: level).',
			en: 'Give both shocks the same persistence, or state the correlation of levels only (of: level).'
		}
	},
	'correlations-impossible': {
		severity: 'error',
		message: {
			vi: 'Các tương quan của “{id}” với {others} không thể cùng đúng.',
			en: 'The correlations of "{id}" with {others} cannot all hold at once.'
		},
		hint: {
			vi: 'Hãy giảm độ lớn của chúng, trước hết là {value}: ma trận tương quan phải xác định dương.',
			en: 'Make them smaller, {value} first: a matrix of correlations has to be positive definite.'
		}
	},
	'outside-soft-range': {
		severity: 'warning',
		message: {
			vi: '“{id}” nhận giá trị {value}, ngoài khoảng gợi ý từ {low} đến {high}.',
			en: '"{id}" is given {value}, outside its suggested range {low} to {high}.'
		},
		hint: {
			vi: 'Mô hình vẫn tính; hãy nói rõ lý do nếu đây là chủ ý.',
			en: 'The model still runs; say why if this is what is meant.'
		}
	},
	'shares-not-adding': {
		severity: 'error',
		message: {
			vi: 'Các phần {ids} phải cộng thành 1, nhưng năm {year} cộng thành {total}.',
			en: 'The parts {ids} have to add to 1, but in {year} they add to {total}.'
		},
		hint: { vi: 'Hãy sửa một trong các phần để tổng bằng 1.', en: 'Mend one of the parts so that the sum is 1.' }
	},
	'target-shares-not-adding': {
		severity: 'warning',
		message: {
			vi: 'Các chỉ tiêu tỷ trọng {ids} của năm {year} cộng thành {total}, lệch khỏi 1 quá mức làm tròn.',
			en: 'The target shares {ids} of {year} add to {total}, off 1 by more than their rounding.'
		},
		hint: {
			vi: 'Hãy so lại với văn kiện; nếu văn kiện in đúng như vậy thì giữ nguyên, phần kiểm tra sẽ nêu ra.',
			en: 'Compare with the document; if it is printed so, leave it, and the audit will state it.'
		}
	},
	'bounds-reversed': {
		severity: 'error',
		message: { vi: 'Cận dưới {low} không nhỏ hơn cận trên {high}.', en: 'The lower bound {low} is not below the upper bound {high}.' },
		hint: { vi: 'Hãy viết [cận dưới, cận trên].', en: 'Write [lower, upper].' }
	},
	'several-main-series': {
		severity: 'error',
		message: {
			vi: '“{id}” có hai chuỗi số liệu chính: “{first}” và “{second}”.',
			en: '"{id}" has two main series: "{first}" and "{second}".'
		},
		hint: { vi: 'Hãy giữ “main: true” ở một chuỗi.', en: 'Keep "main: true" on one of them.' }
	}
} as const satisfies DiagnosticCatalogue;
