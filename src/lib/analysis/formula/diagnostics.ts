import { diagnosticsOf, type DiagnosticCatalogue } from '$lib/base';

/** What can be wrong with the formulas and texts of a notebook once their names, units and years are right. */
export const formulaCatalogue = {
	'formula-name-taken': {
		severity: 'error',
		message: {
			vi: '`{name}` là một giả định hoặc hằng số của mô hình nên không định nghĩa lại bằng công thức được.',
			en: '`{name}` is an assumption or constant of the model and cannot be defined by a formula.'
		},
		hint: {
			vi: 'Đổi giá trị của giả định đó, hoặc đặt tên khác cho công thức.',
			en: 'Change the assumption itself, or give the formula another name.'
		}
	},
	'formula-name-is-function': {
		severity: 'error',
		message: {
			vi: '`{name}` là tên một hàm nên không dùng làm tên công thức được.',
			en: '`{name}` is the name of a function and cannot name a formula.'
		},
		hint: { vi: 'Đặt tên khác, ví dụ `{name}_rieng`.', en: 'Choose another name, such as `my_{name}`.' }
	},
	'formula-with-members': {
		severity: 'error',
		message: {
			vi: 'Công thức mới `{name}` không được có ngoặc vuông ở vế trái.',
			en: 'The new formula `{name}` cannot have brackets on its left side.'
		},
		hint: {
			vi: 'Mỗi công thức mới là một chuỗi: viết `{name} = …`, mỗi thành phần một ô.',
			en: 'Each new formula is one series: write `{name} = …`, with one cell for each member.'
		}
	},
	'formula-unit-unnamed': {
		severity: 'error',
		message: { vi: 'Kết quả có đơn vị lạ: {unit}.', en: 'The result has a unit without a name: {unit}.' },
		hint: {
			vi: 'Kiểm tra lại phép tính; nếu đúng ý, nhân hoặc chia để ra đơn vị quen dùng.',
			en: 'Check the arithmetic; if it is what you mean, multiply or divide to come to a usual unit.'
		}
	},
	'formula-unit-differs': {
		severity: 'error',
		message: {
			vi: 'Ô ghi đơn vị “{stated}”, nhưng biểu thức cho ra {found}.',
			en: 'The cell states the unit “{stated}”, but the expression gives {found}.'
		},
		hint: { vi: 'Sửa đơn vị, hoặc sửa biểu thức.', en: 'Mend the unit, or the expression.' }
	},
	'text-needs-year': {
		severity: 'error',
		message: {
			vi: '`{text}` mỗi năm một giá trị, ở đây cần một con số.',
			en: '`{text}` has a value for each year; one number is needed here.'
		},
		hint: { vi: 'Chọn năm: `at({text}, {year})`.', en: 'Choose the year: `at({text}, {year})`.' }
	},
	'value-missing': {
		severity: 'warning',
		message: {
			vi: '`{name}` chưa có giá trị {years}, nên không tính được.',
			en: '`{name}` has no value in {years}, so this cannot be computed.'
		},
		hint: { vi: 'Nhập giá trị cho năm đó, hoặc chọn năm khác.', en: 'Enter a value for that year, or choose another.' }
	},
	'value-not-finite': {
		severity: 'warning',
		message: {
			vi: '`{name}` không tính được {years}: có phép chia cho 0 hoặc số quá lớn.',
			en: '`{name}` cannot be computed in {years}: a division by 0, or a number too large.'
		},
		hint: {
			vi: 'Xem lại mẫu số; dùng `if(mẫu == 0, undefined, …)` nếu mẫu có thể bằng 0.',
			en: 'Check the divisor; use `if(divisor == 0, undefined, …)` where it can be 0.'
		}
	},
	'override-not-applied': {
		severity: 'error',
		message: {
			vi: 'Phương trình thay thế cho `{name}` không dùng được; mô hình đang chạy với phương trình gốc.',
			en: 'The replacement of `{name}` cannot be used; the model runs with its own equation.'
		},
		hint: { vi: '{reason}', en: '{reason}' }
	},
	'plan-missing': {
		severity: 'error',
		message: {
			vi: 'Kịch bản “{scenario}” không chạy được với cách tính “{closure}”.',
			en: 'The scenario “{scenario}” cannot be run under the closure “{closure}”.'
		},
		hint: { vi: 'Chọn một trong: {known}.', en: 'Choose one of: {known}.' }
	}
} as const satisfies DiagnosticCatalogue;

/** Makes a diagnostic about a notebook's formula or text. */
export const diagnoseFormula = diagnosticsOf(formulaCatalogue);
