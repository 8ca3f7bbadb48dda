import { diagnosticsOf, type DiagnosticCatalogue } from '$lib/base';

/** What can be wrong with a notebook's file and cells; nothing in it keeps the rest from being read. */
export const notebookCatalogue = {
	'notebook-too-large': {
		severity: 'error',
		message: {
			vi: 'Sổ tay dài {length} ký tự, quá giới hạn {limit}.',
			en: 'The notebook is {length} characters long; the limit is {limit}.'
		},
		hint: {
			vi: 'Chia thành nhiều sổ tay; bảng số liệu lớn nên đưa vào bộ số liệu.',
			en: 'Split it into several notebooks; large tables belong in a data pack.'
		}
	},
	'notebook-too-many-cells': {
		severity: 'error',
		message: {
			vi: 'Sổ tay có {count} ô, quá giới hạn {limit}; các ô sau không được đọc.',
			en: 'The notebook has {count} cells; the limit is {limit}, and those behind it are not read.'
		},
		hint: { vi: 'Chia thành nhiều sổ tay.', en: 'Split it into several notebooks.' }
	},
	'head-missing': {
		severity: 'error',
		message: { vi: 'Tệp không có phần đầu ghi định dạng và bộ số liệu.', en: 'The file has no head that names its format and data pack.' },
		hint: {
			vi: 'Bắt đầu tệp bằng “---”, “format: kb-notebook/1”, “title: …”, “pack: …”, rồi “---”.',
			en: 'Start the file with “---”, “format: kb-notebook/1”, “title: …”, “pack: …” and “---”.'
		}
	},
	'head-unreadable': {
		severity: 'error',
		message: {
			vi: 'Phần đầu của sổ tay không đọc được; các ô bên dưới vẫn mở.',
			en: 'The head of the notebook cannot be read; the cells below are open.'
		},
		hint: {
			vi: 'Sửa các lỗi được nêu trong phần đầu, giữa hai dòng “---”.',
			en: 'Mend what is named in the head, between the two lines “---”.'
		}
	},
	'key-not-known': {
		severity: 'warning',
		message: {
			vi: 'Không biết khóa “{key}”; nó được giữ nguyên nhưng không có tác dụng.',
			en: 'The key “{key}” is not known; it is kept and has no effect.'
		},
		hint: { vi: 'Kiểm tra chính tả. Ở đây dùng được: {known}.', en: 'Check the spelling. Known here: {known}.' }
	},
	'cell-type-unknown': {
		severity: 'error',
		message: { vi: 'Không có loại ô “{type}”.', en: 'There is no kind of cell called “{type}”.' },
		hint: { vi: 'Các loại ô: {known}. Ô được giữ nguyên trong tệp.', en: 'Kinds of cells: {known}. The cell stays in the file as it is.' }
	},
	'cell-not-closed': {
		severity: 'error',
		message: { vi: 'Ô này thiếu dòng “{fence}” kết thúc.', en: 'This cell lacks its closing line “{fence}”.' },
		hint: { vi: 'Thêm dòng “{fence}” sau nội dung của ô.', en: 'Add a line “{fence}” behind the content of the cell.' }
	},
	'cell-line-unreadable': {
		severity: 'error',
		message: { vi: 'Không đọc được “{part}” ở dòng mở đầu của ô.', en: '“{part}” in the opening line of the cell cannot be read.' },
		hint: {
			vi: 'Dòng mở đầu có dạng: ```chart id=thu_nhap title="Thu nhập" show=output.',
			en: 'An opening line reads: ```chart id=income title="Income" show=output.'
		}
	},
	'cell-id-bad': {
		severity: 'warning',
		message: { vi: '“{id}” không dùng làm tên ô được.', en: '“{id}” cannot be the id of a cell.' },
		hint: {
			vi: 'Tên ô gồm chữ không dấu, số, gạch nối hoặc gạch dưới, bắt đầu bằng chữ.',
			en: 'An id has letters without accents, digits, dashes or underscores, and starts with a letter.'
		}
	},
	'cell-id-twice': {
		severity: 'warning',
		message: {
			vi: 'Hai ô cùng tên “{id}”; ô này tạm mang tên “{used}”.',
			en: 'Two cells are called “{id}”; this one goes by “{used}” for now.'
		},
		hint: { vi: 'Đổi tên một trong hai ô.', en: 'Rename one of the two.' }
	},
	'cell-too-large': {
		severity: 'error',
		message: { vi: 'Ô dài {length} ký tự, quá giới hạn {limit}.', en: 'The cell is {length} characters long; the limit is {limit}.' },
		hint: { vi: 'Chia thành nhiều ô.', en: 'Split it into several cells.' }
	},
	'cell-empty': {
		severity: 'error',
		message: { vi: 'Ô chưa có nội dung.', en: 'The cell is empty.' },
		hint: { vi: 'Ví dụ: {example}', en: 'For example: {example}' }
	},
	'merge-conflict': {
		severity: 'error',
		message: { vi: 'Hai bản sửa của ô này chưa được hợp nhất.', en: 'Two edits of this cell have not been merged.' },
		hint: { vi: 'Chọn một trong hai bản, hoặc sửa lại cho đúng.', en: 'Choose one of the two, or write it anew.' }
	},
	'live-number-open': {
		severity: 'error',
		message: { vi: 'Số tự cập nhật “{text}” thiếu dấu “}}”.', en: 'The live number “{text}” lacks its closing “}}”.' },
		hint: {
			vi: 'Viết như {{ at(grdp, 2030) | number:0 }}, trên một dòng.',
			en: 'Write it as {{ at(grdp, 2030) | number:0 }}, on one line.'
		}
	},
	'live-numbers-too-many': {
		severity: 'error',
		message: { vi: 'Ô có hơn {limit} số tự cập nhật.', en: 'The cell has more than {limit} live numbers.' },
		hint: { vi: 'Chia thành nhiều ô.', en: 'Split it into several cells.' }
	},
	'format-unknown': {
		severity: 'error',
		message: { vi: 'Không có cách viết số nào tên “{format}”.', en: 'There is no number format called “{format}”.' },
		hint: {
			vi: 'Dùng number:1, percent:1, per_mille, points, year, hoặc một đơn vị viết bằng gạch dưới như thousand_persons; thêm + để luôn có dấu.',
			en: 'Use number:1, percent:1, per_mille, points, year, or a unit with underscores such as thousand_persons; a + at the end always shows the sign.'
		}
	},
	'format-other-unit': {
		severity: 'error',
		message: {
			vi: 'Số này có đơn vị {found}, không viết theo “{format}” được.',
			en: 'This number is in {found} and cannot be written as “{format}”.'
		},
		hint: {
			vi: 'Bỏ phần sau dấu | để dùng đơn vị của chính nó, hoặc chọn đơn vị cùng loại.',
			en: 'Leave out what follows the | for its own unit, or choose a unit of the same kind.'
		}
	},
	'scenario-not-known': {
		severity: 'error',
		message: { vi: 'Không có kịch bản “{scenario}”.', en: 'There is no scenario “{scenario}”.' },
		hint: { vi: 'Dùng một trong: {known}.', en: 'Use one of: {known}.' }
	},
	'target-not-known': {
		severity: 'error',
		message: { vi: 'Bộ số liệu không có chỉ tiêu “{target}”.', en: 'The data pack has no target “{target}”.' },
		hint: {
			vi: 'Có phải: {known}? Trang đầu liệt kê mọi chỉ tiêu.',
			en: 'Is it: {known}? The first page lists all targets.'
		}
	},
	'pack-not-known': {
		severity: 'error',
		message: { vi: 'Không có bộ số liệu “{pack}”.', en: 'There is no data pack “{pack}”.' },
		hint: { vi: 'Mở bộ số liệu đó từ tệp, hoặc chọn một trong: {known}.', en: 'Open that pack from a file, or choose one of: {known}.' }
	},
	'name-defined-twice': {
		severity: 'error',
		message: {
			vi: '`{name}` được định nghĩa ở ô “{first}” và ô “{second}”. Ô “{second}” tạm tắt.',
			en: '`{name}` is defined in the cells “{first}” and “{second}”. “{second}” is off for now.'
		},
		hint: { vi: 'Đổi tên ở một trong hai ô, hoặc xóa một ô.', en: 'Rename it in one of the two, or delete one.' }
	},
	'names-in-a-loop': {
		severity: 'error',
		message: { vi: 'Vòng lặp: {path}.', en: 'A loop: {path}.' },
		hint: {
			vi: 'Bỏ một tên ra khỏi vòng lặp, hoặc gộp các ô thành một công thức. Lấy giá trị năm trước, như {lagged}(-1), không cắt được vòng giữa các ô; chỉ phương trình thay cho phương trình của mô hình mới làm được thế.',
			en: 'Take one of the names out of the loop, or make the cells one formula. A lag such as {lagged}(-1) does not break a loop between cells; only an equation in place of one of the model can use it so.'
		}
	},
	'depends-on-broken': {
		severity: 'warning',
		message: { vi: 'Phụ thuộc vào ô “{cell}” đang lỗi.', en: 'It depends on the cell “{cell}”, which has an error.' },
		hint: { vi: 'Sửa ô “{cell}” trước.', en: 'Mend the cell “{cell}” first.' }
	}
} as const satisfies DiagnosticCatalogue;

/** Makes a diagnostic about a notebook. */
export const diagnoseNotebook = diagnosticsOf(notebookCatalogue);
