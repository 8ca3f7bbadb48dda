import { diagnosticsOf, type DiagnosticCatalogue } from '$lib/base';

/** What can be wrong with changes, audits, calibrations and packs as a whole, and how to mend it. */
export const analysisDiagnostics = {
	'pack-unknown': {
		severity: 'error',
		message: { vi: 'Không có bộ số liệu “{pack}”.', en: 'There is no data pack “{pack}”.' },
		hint: { vi: 'Chọn một trong: {known}.', en: 'Choose one of: {known}.' }
	},
	'scenario-unknown': {
		severity: 'error',
		message: { vi: 'Bộ số liệu “{pack}” không có kịch bản “{scenario}”.', en: 'The pack “{pack}” has no scenario “{scenario}”.' },
		hint: { vi: 'Chọn một trong: {known}.', en: 'Choose one of: {known}.' }
	},
	'change-unknown': {
		severity: 'error',
		message: { vi: 'Không có giả định “{id}”; thay đổi này được bỏ qua.', en: 'There is no assumption “{id}”; this change is left out.' },
		hint: {
			vi: 'Tên các giả định có ở trang “Mô hình”, hoặc bằng lệnh `kichban assumptions`; phần tử viết trong ngoặc vuông, ví dụ “{example}”.',
			en: 'The page “Model” lists them, and so does `kichban assumptions`; members are written in square brackets, as in “{example}”.'
		}
	},
	'change-not-assumption': {
		severity: 'error',
		message: {
			vi: '“{id}” do mô hình tính ra nên không nhập trực tiếp được; thay đổi này được bỏ qua.',
			en: '“{id}” is computed by the model and cannot be set directly; this change is left out.'
		},
		hint: {
			vi: 'Đổi các giả định mà nó phụ thuộc; xem ở trang “Mô hình”, hoặc bằng lệnh `kichban explain`.',
			en: 'Change the assumptions it depends on; the page “Model” shows them, and so does `kichban explain`.'
		}
	},
	'change-years-outside': {
		severity: 'error',
		message: {
			vi: 'Thay đổi “{id}” nói tới năm {year}, ngoài giai đoạn tính {first}–{last}; thay đổi này được bỏ qua.',
			en: 'The change of “{id}” names the year {year}, outside the years computed, {first}–{last}; this change is left out.'
		},
		hint: { vi: 'Chọn các năm từ {first} đến {last}.', en: 'Choose years from {first} to {last}.' }
	},
	'value-outside-limits': {
		severity: 'error',
		message: {
			vi: '{label} năm {year}: {value} nằm ngoài giới hạn cho phép {low} đến {high}; thay đổi này được bỏ qua.',
			en: '{label} in {year}: {value} is outside the allowed limits {low} to {high}; this change is left out.'
		},
		hint: { vi: 'Nhập giá trị từ {low} đến {high}.', en: 'Enter a value from {low} to {high}.' }
	},
	'value-outside-usual': {
		severity: 'warning',
		message: {
			vi: '{label} năm {year}: {value} nằm ngoài khoảng gợi ý {low} đến {high}.',
			en: '{label} in {year}: {value} is outside the suggested range {low} to {high}.'
		},
		hint: {
			vi: 'Vẫn tính; hãy kiểm tra xem có căn cứ cho giá trị này không.',
			en: 'It is computed all the same; check that there are grounds for this value.'
		}
	},
	'explain-unknown': {
		severity: 'error',
		message: { vi: 'Mô hình không có chuỗi “{id}”.', en: 'The model has no series “{id}”.' },
		hint: { vi: 'Xem danh sách bằng lệnh `kichban variables`.', en: 'List them with `kichban variables`.' }
	},
	'explain-year': {
		severity: 'error',
		message: {
			vi: 'Năm {year} nằm ngoài giai đoạn tính {first}–{last}.',
			en: 'The year {year} lies outside the years computed, {first}–{last}.'
		},
		hint: { vi: 'Chọn một năm từ {first} đến {last}.', en: 'Choose a year from {first} to {last}.' }
	},
	'audit-identity-unknown': {
		severity: 'error',
		message: { vi: 'Mô hình không có đồng nhất thức “{identity}”.', en: 'The model has no identity “{identity}”.' },
		hint: { vi: 'Dùng mã có trong tệp identities.yaml của mô hình.', en: 'Use an id from the model’s identities.yaml.' }
	},
	'audit-parameter-missing': {
		severity: 'error',
		message: { vi: 'Phép kiểm tra thiếu số cho “{parameter}” ({label}).', en: 'The check gives no figure for “{parameter}” ({label}).' },
		hint: { vi: 'Thêm “{parameter}:” vào mục figures.', en: 'Add “{parameter}:” under figures.' }
	},
	'audit-figure-missing': {
		severity: 'error',
		message: {
			vi: 'Bộ số liệu không có con số “{figure}” mà phép kiểm tra cần.',
			en: 'The pack does not have the figure “{figure}” that the check needs.'
		},
		hint: {
			vi: 'Sửa mã, hoặc ghi con số bằng printed cùng mục của văn kiện.',
			en: 'Mend the id, or give the number with printed and its section in the document.'
		}
	},
	'audit-unreadable': {
		severity: 'error',
		message: { vi: 'Không đọc được “{part}” trên khoảng số trong “{text}”.', en: '“{part}” in “{text}” cannot be read on intervals.' },
		hint: {
			vi: 'Chỉ dùng + - * / ^, min, max, abs và các tham số đã khai báo.',
			en: 'Use only + - * / ^, min, max, abs and the declared parameters.'
		}
	},
	'calibration-no-solution': {
		severity: 'error',
		message: {
			vi: 'Bước {step} không có lời giải cho {vary} trong khoảng {low} đến {high}: vế trái trừ vế phải là {atLow} ở đầu này và {atHigh} ở đầu kia.',
			en: 'Step {step} has no solution for {vary} between {low} and {high}: measure minus goal is {atLow} at one end and {atHigh} at the other.'
		},
		hint: {
			vi: 'Nới khoảng bounds, hoặc kiểm tra lại mục tiêu: có thể nó không đạt được với các giả định trước bước này.',
			en: 'Widen the bounds, or check the goal: it may be out of reach under the assumptions before this step.'
		}
	},
	'calibration-unknown-series': {
		severity: 'error',
		message: {
			vi: 'Bước {step} thay đổi “{id}” ở những năm mà đó không phải giả định hay giá trị năm gốc.',
			en: 'Step {step} varies “{id}” in years in which it is no assumption and no base-year value.'
		},
		hint: {
			vi: 'Dùng mã của một giả định; chuỗi do mô hình tính chỉ giải được cho năm gốc.',
			en: 'Use the id of an assumption; a computed series can be solved for in the base year only.'
		}
	}
} as const satisfies DiagnosticCatalogue;

/** Makes a diagnostic of this layer. */
export const diagnoseAnalysis = diagnosticsOf(analysisDiagnostics);
