import { diagnosticsOf, type DiagnosticCatalogue } from '$lib/base';

/** What can be wrong with keeping notebooks on this machine. */
export const storageCatalogue = {
	'storage-refused': {
		severity: 'error',
		message: { vi: 'Trình duyệt không cho lưu trên máy này.', en: 'The browser does not let anything be kept on this machine.' },
		hint: {
			vi: 'Tải sổ tay về thành tệp để khỏi mất. Cửa sổ ẩn danh hoặc cài đặt chặn lưu trữ thường là nguyên nhân.',
			en: 'Download the notebook as a file so that nothing is lost. A private window, or a setting that blocks storage, is the usual cause.'
		}
	},
	'storage-full': {
		severity: 'error',
		message: {
			vi: 'Không lưu được vào máy: bộ nhớ dành cho trang này đã đầy.',
			en: 'It cannot be kept on this machine: the space for this site is full.'
		},
		hint: {
			vi: 'Tải sổ tay về thành tệp, rồi xóa bớt sổ tay trong thùng rác.',
			en: 'Download the notebook as a file, then empty the bin of notebooks.'
		}
	},
	'storage-broken': {
		severity: 'error',
		message: { vi: 'Đọc hoặc ghi trên máy bị lỗi: {reason}.', en: 'Reading or writing on this machine failed: {reason}.' },
		hint: { vi: 'Tải sổ tay về thành tệp, rồi tải lại trang.', en: 'Download the notebook as a file, then reload the page.' }
	},
	'notebook-not-here': {
		severity: 'error',
		message: { vi: 'Trên máy này không có sổ tay “{id}”.', en: 'There is no notebook “{id}” on this machine.' },
		hint: {
			vi: 'Sổ tay chỉ nằm trên máy đã tạo nó; hãy mở từ tệp hoặc liên kết.',
			en: 'Notebooks stay on the machine that made them; open it from a file or a link.'
		}
	},
	'pack-id-taken': {
		severity: 'error',
		message: {
			vi: 'Trang này đã có bộ số liệu “{id}”, nên tệp không được mở.',
			en: 'This site already has a pack “{id}”, so the file is not opened.'
		},
		hint: {
			vi: 'Đổi dòng “id:” trong phần pack.yaml của tệp, và “pack:” trong các kịch bản, rồi mở lại.',
			en: 'Change the line “id:” under pack.yaml in the file, and “pack:” in its scenarios, then open it again.'
		}
	},
	'log-damaged': {
		severity: 'warning',
		message: {
			vi: 'Nhật ký của sổ tay bị thiếu từ bản {number}; đây là bản gần nhất đọc được.',
			en: 'The log of the notebook has a gap at version {number}; this is the newest one that can be read.'
		},
		hint: { vi: 'Kiểm tra lại nội dung, rồi lưu thành phiên bản có tên.', en: 'Check the content, then save it as a named version.' }
	}
} as const satisfies DiagnosticCatalogue;

/** Makes a diagnostic about storage. */
export const diagnoseStorage = diagnosticsOf(storageCatalogue);
