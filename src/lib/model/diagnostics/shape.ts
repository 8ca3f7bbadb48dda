import type { DiagnosticCatalogue } from '$lib/base';

/** What can be wrong with the shape of a file: its format, keys, kinds of values and names. */
export const shapeCatalogue = {
	'unknown-format': {
		severity: 'error',
		message: { vi: 'Không có định dạng nào tên là “{format}”.', en: 'There is no format called "{format}".' },
		hint: {
			vi: 'Dòng đầu của tệp phải ghi định dạng, ví dụ “format: kb-pack/1”. {suggestion}',
			en: 'The first line of a file names its format, such as "format: kb-pack/1". {suggestion}'
		}
	},
	'newer-format': {
		severity: 'error',
		message: {
			vi: 'Tệp ghi theo định dạng “{format}”, mới hơn bản mà chương trình này đọc được (đến “{known}”).',
			en: 'The file is written in "{format}", newer than this program reads (up to "{known}").'
		},
		hint: { vi: 'Hãy mở tệp bằng phiên bản chương trình mới hơn.', en: 'Open it with a newer version of the program.' }
	},
	'wrong-format': {
		severity: 'error',
		message: {
			vi: 'Tệp này phải có định dạng “{expected}”, nhưng ghi “{found}”.',
			en: 'This file has to be "{expected}", but says "{found}".'
		},
		hint: {
			vi: 'Hãy sửa dòng “format”, hoặc đổi tên tệp cho đúng nội dung.',
			en: 'Mend the "format" line, or rename the file after its content.'
		}
	},
	'missing-file': {
		severity: 'error',
		message: { vi: 'Thư mục “{folder}” thiếu tệp “{file}”.', en: 'The folder "{folder}" lacks the file "{file}".' },
		hint: {
			vi: 'Hãy thêm tệp này; lệnh “kichban new-pack” tạo bộ khung đầy đủ để làm mẫu.',
			en: 'Add the file; "kichban new-pack" writes a complete skeleton to start from.'
		}
	},
	'bundle-file': {
		severity: 'error',
		message: { vi: 'Bộ số liệu không có tệp nào tên là “{name}”.', en: 'A pack has no file called "{name}".' },
		hint: {
			vi: '{suggestion} Sau dấu === là tên tệp của bộ số liệu, hoặc “scenarios/…yaml” cho một kịch bản.',
			en: '{suggestion} After === stands the name of a pack\'s file, or "scenarios/…yaml" for a scenario.'
		}
	},
	'missing-key': {
		severity: 'error',
		message: { vi: 'Thiếu khóa “{key}”.', en: 'The key "{key}" is missing.' },
		hint: { vi: 'Hãy thêm “{key}: …” vào mục này.', en: 'Add "{key}: …" to this entry.' }
	},
	'unknown-key': {
		severity: 'error',
		message: { vi: 'Khóa “{key}” không có trong định dạng này.', en: 'The key "{key}" does not belong to this format.' },
		hint: { vi: '{suggestion} Nếu là ghi chú, hãy đặt sau dấu #.', en: '{suggestion} If it is a remark, put it after a #.' }
	},
	'wrong-type': {
		severity: 'error',
		message: { vi: '“{key}” phải là {expected}, nhưng ở đây là {found}.', en: '"{key}" has to be {expected}, but here it is {found}.' },
		hint: {
			vi: 'Hãy viết lại giá trị; chữ trông giống số phải đặt trong dấu nháy, số thì không.',
			en: 'Write the value again; text that looks like a number needs quotes, a number has none.'
		}
	},
	'unknown-choice': {
		severity: 'error',
		message: { vi: '“{key}” không nhận giá trị “{value}”.', en: '"{key}" cannot be "{value}".' },
		hint: { vi: '{suggestion}', en: '{suggestion}' }
	},
	'bad-id': {
		severity: 'error',
		message: { vi: '“{id}” không đúng quy cách tên.', en: '"{id}" is not written as an id.' },
		hint: {
			vi: 'Tên chỉ gồm chữ thường không dấu, chữ số và dấu gạch, bắt đầu bằng chữ; thành phần đặt trong ngoặc vuông, không có khoảng trắng: value_added[II].',
			en: 'An id has lower-case letters without accents, digits and dashes or underscores, and starts with a letter; members stand in brackets without spaces: value_added[II].'
		}
	},
	'number-decimal-comma': {
		severity: 'error',
		message: { vi: '“{text}” không đọc được thành số.', en: '"{text}" cannot be read as a number.' },
		hint: {
			vi: 'Trong tệp dữ liệu, phần thập phân ngăn bằng dấu chấm và không có dấu ngăn hàng nghìn: viết {number}.',
			en: 'In data files the decimal mark is a point, and thousands are not separated: write {number}.'
		}
	},
	'number-percent-sign': {
		severity: 'error',
		message: { vi: '“{text}” có ký hiệu phần trăm hoặc phần nghìn.', en: '"{text}" has a per cent or per mille sign.' },
		hint: {
			vi: 'Tỷ lệ trong tệp dữ liệu viết thành phần của 1: ghi {number}.',
			en: 'Rates in data files are written as shares of 1: write {number}.'
		}
	},
	'label-missing-language': {
		severity: 'error',
		message: { vi: '“{key}” thiếu bản {language}.', en: '"{key}" lacks its {language} text.' },
		hint: {
			vi: 'Mọi câu chữ cho người đọc cần cả hai thứ tiếng: {key}: {vi: …, en: …}.',
			en: 'Everything people read needs both languages: {key}: {vi: …, en: …}.'
		}
	},
	'unknown-placeholder': {
		severity: 'error',
		message: { vi: 'Không có số nào để điền vào chỗ trống “{name}”.', en: 'There is no figure to fill into the blank "{name}".' },
		hint: { vi: 'Giữa hai ngoặc nhọn ở đây chỉ dùng được: {known}.', en: 'Between braces only these can stand here: {known}.' }
	},
	'id-not-file-name': {
		severity: 'error',
		message: {
			vi: 'Mã “{id}” không khớp với tên tệp hoặc thư mục “{expected}”.',
			en: 'The id "{id}" does not match the file or folder name "{expected}".'
		},
		hint: {
			vi: 'Hãy đổi một trong hai cho trùng nhau, để ai cũng tìm được tệp từ mã.',
			en: 'Make the two the same, so that the file can be found from the id.'
		}
	},
	'duplicate-id': {
		severity: 'error',
		message: { vi: '“{id}” đã có ở {first}.', en: '"{id}" already stands at {first}.' },
		hint: { vi: 'Hãy đổi tên hoặc xóa một trong hai.', en: 'Rename or delete one of the two.' }
	}
} as const satisfies DiagnosticCatalogue;
