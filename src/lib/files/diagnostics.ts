import { diagnosticsOf, type DiagnosticCatalogue } from '$lib/base';

/** Everything that can be wrong with a file before its content is looked at. */
export const filesCatalogue = {
	'text-too-large': {
		severity: 'error',
		message: {
			vi: 'Tệp dài {length} ký tự, quá giới hạn {limit} ký tự.',
			en: 'The file is {length} characters long, over the limit of {limit}.'
		},
		hint: { vi: 'Hãy chia dữ liệu thành nhiều tệp nhỏ hơn.', en: 'Split the data into smaller files.' }
	},
	'text-control-character': {
		severity: 'error',
		message: {
			vi: 'Trong tệp có ký tự điều khiển không nhìn thấy được ({character}).',
			en: 'The file holds an invisible control character ({character}).'
		},
		hint: { vi: 'Hãy xóa ký tự ở vị trí này rồi gõ lại.', en: 'Delete the character at this place and type the text again.' }
	},
	'text-not-utf8': {
		severity: 'error',
		message: {
			vi: 'Tệp không được lưu bằng bảng mã UTF-8, nên chữ ở đây đã bị hỏng.',
			en: 'The file was not saved as UTF-8, so letters are lost here.'
		},
		hint: {
			vi: 'Hãy lưu lại tệp gốc với bảng mã UTF-8 (dựng sẵn), rồi kiểm tra lại dấu tiếng Việt.',
			en: 'Save the original file again as UTF-8, then check the Vietnamese letters.'
		}
	},
	'file-empty': {
		severity: 'error',
		message: { vi: 'Tệp không có nội dung.', en: 'The file has no content.' },
		hint: { vi: 'Hãy điền nội dung, hoặc xóa tệp nếu không cần.', en: 'Fill it in, or delete it if it is not needed.' }
	},
	'yaml-syntax': {
		severity: 'error',
		message: { vi: 'Sai cú pháp YAML: {reason}.', en: 'This is not correct YAML: {reason}.' },
		hint: {
			vi: 'Hãy xem lại dòng này và dòng ngay trước: dấu hai chấm, dấu ngoặc, dấu nháy và số khoảng trắng đầu dòng. Chữ có dấu “: ” hoặc bắt đầu bằng ký tự đặc biệt phải đặt trong dấu nháy.',
			en: 'Look at this line and the one before: colons, brackets, quotes and the spaces at the start. Text that holds ": " or starts with a special character must be quoted.'
		}
	},
	'yaml-tab': {
		severity: 'error',
		message: { vi: 'Đầu dòng được thụt vào bằng phím Tab.', en: 'The line is indented with a tab.' },
		hint: { vi: 'Hãy thay mỗi Tab bằng hai khoảng trắng.', en: 'Replace each tab with two spaces.' }
	},
	'yaml-anchor': {
		severity: 'error',
		message: {
			vi: 'Không dùng neo và bí danh của YAML (“{text}”): mỗi giá trị phải đọc được ngay tại chỗ.',
			en: 'YAML anchors and aliases ("{text}") are not allowed: every value has to be readable where it stands.'
		},
		hint: {
			vi: 'Hãy chép nguyên giá trị vào chỗ này; nếu chữ thật sự bắt đầu bằng & hoặc * thì đặt trong dấu nháy.',
			en: 'Write the value out here; if the text really starts with & or *, quote it.'
		}
	},
	'yaml-tag': {
		severity: 'error',
		message: {
			vi: 'Không dùng thẻ hay chỉ thị của YAML (“{text}”).',
			en: 'YAML tags and directives ("{text}") are not allowed.'
		},
		hint: {
			vi: 'Hãy xóa phần này; nếu chữ thật sự bắt đầu bằng ! hoặc % thì đặt trong dấu nháy.',
			en: 'Delete it; if the text really starts with ! or %, quote it.'
		}
	},
	'yaml-merge-key': {
		severity: 'error',
		message: { vi: 'Không dùng khóa gộp “<<” của YAML.', en: 'The YAML merge key "<<" is not allowed.' },
		hint: { vi: 'Hãy viết đủ các khóa ở chỗ này.', en: 'Write the keys out here.' }
	},
	'yaml-several-documents': {
		severity: 'error',
		message: { vi: 'Tệp chứa nhiều văn bản YAML, ngăn bằng “{text}”.', en: 'The file holds several YAML documents, parted by "{text}".' },
		hint: { vi: 'Mỗi tệp chỉ một văn bản: hãy tách ra nhiều tệp.', en: 'One document a file: split it into several files.' }
	},
	'yaml-duplicate-key': {
		severity: 'error',
		message: {
			vi: 'Khóa “{key}” viết hai lần; lần đầu ở dòng {line}.',
			en: 'The key "{key}" is written twice; first on line {line}.'
		},
		hint: { vi: 'Hãy giữ lại một và xóa hoặc đổi tên khóa kia.', en: 'Keep one, and delete or rename the other.' }
	},
	'yaml-bad-key': {
		severity: 'error',
		message: {
			vi: '“{key}” không dùng làm khóa được: khóa phải là chữ hoặc số, và không phải tên riêng của ngôn ngữ lập trình.',
			en: '"{key}" cannot be a key: a key is a text or a number, and none of the names a programming language keeps for itself.'
		},
		hint: { vi: 'Hãy đổi tên khóa.', en: 'Give the key another name.' }
	},
	'yaml-too-deep': {
		severity: 'error',
		message: { vi: 'Các mục lồng vào nhau quá {limit} lớp.', en: 'Entries are nested more than {limit} deep.' },
		hint: {
			vi: 'Hãy viết lại cho phẳng hơn; các tệp ở đây lồng nhiều nhất sáu lớp.',
			en: 'Write it flatter; files here need six levels at most.'
		}
	},
	'csv-no-header': {
		severity: 'error',
		message: { vi: 'Dòng đầu của tệp CSV thiếu tên cột.', en: 'The first line of the CSV file lacks the column names.' },
		hint: {
			vi: 'Hãy ghi tên các cột ở dòng đầu, cách nhau bằng dấu phẩy.',
			en: 'Write the names of the columns on the first line, separated by commas.'
		}
	},
	'csv-duplicate-column': {
		severity: 'error',
		message: { vi: 'Hai cột cùng tên “{column}”.', en: 'Two columns are called "{column}".' },
		hint: { vi: 'Hãy đổi tên hoặc xóa một cột.', en: 'Rename or delete one of them.' }
	},
	'csv-wrong-field-count': {
		severity: 'error',
		message: { vi: 'Dòng này có {found} ô, dòng tiêu đề có {expected}.', en: 'This line has {found} fields, the header has {expected}.' },
		hint: {
			vi: 'Hãy kiểm tra dấu phẩy; ô có dấu phẩy bên trong (kể cả số như 3,05) phải đặt trong dấu nháy kép.',
			en: 'Check the commas; a field with a comma in it (a number like 3,05 too) must be in double quotes.'
		}
	},
	'csv-quote': {
		severity: 'error',
		message: { vi: 'Dấu nháy kép ở dòng này không khớp cặp.', en: 'The double quotes on this line do not match.' },
		hint: {
			vi: 'Ô mở bằng dấu nháy kép phải đóng bằng dấu nháy kép; dấu nháy kép trong ô viết hai lần.',
			en: 'A field that opens with a double quote must close with one; a double quote inside a field is written twice.'
		}
	}
} as const satisfies DiagnosticCatalogue;

/** Makes a diagnostic of this layer. */
export const diagnoseFile = diagnosticsOf(filesCatalogue);
