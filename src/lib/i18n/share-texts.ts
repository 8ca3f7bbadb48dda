/** Texts of the menu from which a chart or a link leaves the page. */
export const shareTexts = {
	vi: {
		chart: 'Biểu đồ',
		svg: 'Tải SVG',
		png: 'Tải PNG',
		link: 'Liên kết',
		native: 'Gửi qua ứng dụng khác',
		qr: 'Mã QR của liên kết này',
		qrTooLong: 'Liên kết quá dài để vẽ thành mã QR; hãy sao chép liên kết.',
		failed: 'Không tạo được hình.',
		source: 'Nguồn: {document}; số liệu {vintage}, mô hình {version}. {scenario}.'
	},
	en: {
		chart: 'Chart',
		svg: 'Download SVG',
		png: 'Download PNG',
		link: 'Link',
		native: 'Send with another app',
		qr: 'QR code of this link',
		qrTooLong: 'The link is too long for a QR code; copy it instead.',
		failed: 'The picture could not be made.',
		source: 'Source: {document}; data {vintage}, model {version}. {scenario}.'
	}
} as const;
