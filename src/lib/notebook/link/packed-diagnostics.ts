import { diagnosticsOf, type DiagnosticCatalogue } from '$lib/base';

/** What can be wrong with a packed link as a whole; then nothing of it is applied. */
export const PACKED_CATALOGUE = {
	'link-newer': {
		severity: 'error',
		message: {
			vi: 'Liên kết này do phiên bản mới hơn tạo ra (dạng {version}).',
			en: 'This link was made by a newer version (form {version}).'
		},
		hint: {
			vi: 'Tải lại trang để có bản mới nhất rồi mở lại liên kết.',
			en: 'Reload the page to get its newest version, then open the link again.'
		}
	},
	'link-damaged': {
		severity: 'error',
		message: {
			vi: 'Liên kết bị cắt ngắn hoặc bị sửa trên đường gửi, nên không đọc được.',
			en: 'The link was cut off or altered on its way and cannot be read.'
		},
		hint: {
			vi: 'Nhờ người gửi sao chép lại, hoặc gửi sổ tay thành tệp. Một số ứng dụng trò chuyện cắt liên kết dài.',
			en: 'Ask the sender to copy it again, or to send the notebook as a file. Some chat programs cut long links.'
		}
	},
	'link-too-large': {
		severity: 'error',
		message: {
			vi: 'Liên kết quá dài để mở (giới hạn {limit} ký tự).',
			en: 'The link is too long to open (the limit is {limit} characters).'
		},
		hint: { vi: 'Nhờ người gửi chuyển sổ tay thành tệp.', en: 'Ask the sender for the notebook as a file.' }
	}
} as const satisfies DiagnosticCatalogue;

export const diagnosePacked = diagnosticsOf(PACKED_CATALOGUE);
