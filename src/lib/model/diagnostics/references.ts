import type { DiagnosticCatalogue } from '$lib/base';

/** What can be wrong with a name that points at something else. */
export const referenceCatalogue = {
	'unknown-id': {
		severity: 'error',
		message: { vi: 'Mô hình không có đại lượng nào tên là “{id}”.', en: 'The model has no quantity called "{id}".' },
		hint: {
			vi: '{suggestion} Lệnh “kichban variables” liệt kê mọi tên dùng được.',
			en: '{suggestion} "kichban variables" lists every name there is.'
		}
	},
	'unknown-member': {
		severity: 'error',
		message: {
			vi: '“{id}” không đúng thành phần: “{variable}” viết là {expected}.',
			en: '"{id}" does not name a member: "{variable}" is written {expected}.'
		},
		hint: { vi: 'Hãy ghi đúng một trong các cách viết trên.', en: 'Write one of these.' }
	},
	'not-an-input': {
		severity: 'error',
		message: {
			vi: '“{id}” do phương trình tính ra, không phải giả định, nên không đặt được ở đây.',
			en: '"{id}" is computed by an equation and is no assumption, so it cannot stand here.'
		},
		hint: {
			vi: 'Hãy chọn giả định mà đại lượng này phụ thuộc; giá trị năm gốc của nó đặt ở base.yaml.',
			en: 'Name the assumption it depends on; its base-year value belongs in base.yaml.'
		}
	},
	'not-computed': {
		severity: 'error',
		message: {
			vi: '“{id}” là giả định, nên không có giá trị năm gốc riêng.',
			en: '"{id}" is an assumption and has no base-year value of its own.'
		},
		hint: { vi: 'Hãy chuyển mục này sang assumptions.yaml.', en: 'Move the entry to assumptions.yaml.' }
	},
	'missing-source': {
		severity: 'error',
		message: { vi: 'Số liệu này không ghi nguồn.', en: 'The figure has no source.' },
		hint: {
			vi: 'Hãy thêm “source: …” với một mã trong sources.yaml; số tự đặt cũng cần nguồn, với status “assumed” và lý do.',
			en: 'Add "source: …" with a key of sources.yaml; a figure of your own needs one too, with the status "assumed" and a reason.'
		}
	},
	'unknown-source': {
		severity: 'error',
		message: { vi: 'Nguồn “{source}” không có trong sources.yaml.', en: 'The source "{source}" is not in sources.yaml.' },
		hint: { vi: '{suggestion} Hoặc hãy thêm nguồn này vào sources.yaml.', en: '{suggestion} Or add it to sources.yaml.' }
	},
	'unknown-history-series': {
		severity: 'error',
		message: { vi: 'history.yaml không khai báo chuỗi “{series}”.', en: 'history.yaml declares no series "{series}".' },
		hint: { vi: '{suggestion} Hoặc hãy khai báo chuỗi này ở history.yaml.', en: '{suggestion} Or declare it in history.yaml.' }
	},
	'unknown-target': {
		severity: 'error',
		message: { vi: 'Không có chỉ tiêu nào mang mã “{id}”.', en: 'There is no target with the id "{id}".' },
		hint: { vi: '{suggestion} Các chỉ tiêu nằm trong targets.yaml.', en: '{suggestion} Targets stand in targets.yaml.' }
	},
	'unknown-group': {
		severity: 'error',
		message: { vi: 'Nhóm “{group}” không có trong pack.yaml.', en: 'The group "{group}" is not in pack.yaml.' },
		hint: { vi: '{suggestion} Hoặc hãy thêm nhóm này vào “groups”.', en: '{suggestion} Or add it to "groups".' }
	},
	'unknown-closure': {
		severity: 'error',
		message: { vi: 'Mô hình không có cách đóng “{closure}”.', en: 'The model has no closure "{closure}".' },
		hint: { vi: '{suggestion}', en: '{suggestion}' }
	},
	'unknown-block': {
		severity: 'error',
		message: { vi: 'Khối “{block}” không có trong model.yaml.', en: 'The block "{block}" is not in model.yaml.' },
		hint: { vi: '{suggestion} Hoặc hãy thêm khối này vào “blocks”.', en: '{suggestion} Or add it to "blocks".' }
	},
	'undeclared-dimension': {
		severity: 'error',
		message: { vi: 'Chiều “{dimension}” không có trong model.yaml.', en: 'The dimension "{dimension}" is not in model.yaml.' },
		hint: { vi: '{suggestion} Hoặc hãy thêm chiều này vào “dimensions”.', en: '{suggestion} Or add it to "dimensions".' }
	},
	'unknown-identity': {
		severity: 'error',
		message: { vi: 'Mô hình không có đẳng thức kiểm tra “{identity}”.', en: 'The model has no identity "{identity}".' },
		hint: { vi: '{suggestion} Các đẳng thức nằm trong identities.yaml.', en: '{suggestion} Identities stand in identities.yaml.' }
	},
	'audit-parameters': {
		severity: 'error',
		message: {
			vi: 'Số đưa vào không khớp với đẳng thức “{identity}”: thiếu {missing}, thừa {extra}.',
			en: 'The figures do not fit the identity "{identity}": missing {missing}, too many {extra}.'
		},
		hint: { vi: 'Đẳng thức này cần đúng các số: {expected}.', en: 'The identity takes exactly these: {expected}.' }
	},
	'unknown-figure': {
		severity: 'error',
		message: { vi: 'Không tìm thấy con số mà mục này dẫn tới: {figure}.', en: 'The figure this entry points at does not exist: {figure}.' },
		hint: {
			vi: 'Hãy kiểm tra mã và năm, hoặc ghi số in trong văn kiện bằng “printed”.',
			en: 'Check the id and the year, or give the figure as printed with "printed".'
		}
	},
	'unknown-pack': {
		severity: 'error',
		message: { vi: 'Không có bộ dữ liệu “{pack}”.', en: 'There is no pack "{pack}".' },
		hint: { vi: '{suggestion} Mỗi bộ dữ liệu là một thư mục trong seeds.', en: '{suggestion} Each pack is a folder in seeds.' }
	},
	'unknown-scenario': {
		severity: 'error',
		message: { vi: 'Bộ dữ liệu “{pack}” không có kịch bản “{scenario}”.', en: 'The pack "{pack}" has no scenario "{scenario}".' },
		hint: { vi: '{suggestion}', en: '{suggestion}' }
	},
	'scenario-base-circular': {
		severity: 'error',
		message: {
			vi: 'Các kịch bản lấy nhau làm gốc thành vòng: {chain}.',
			en: 'The scenarios are based on each other in a circle: {chain}.'
		},
		hint: { vi: 'Hãy bỏ “base” ở một trong các kịch bản này.', en: 'Take "base" out of one of them.' }
	}
} as const satisfies DiagnosticCatalogue;
