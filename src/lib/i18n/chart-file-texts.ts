/** Words of the menu by which a chart leaves the page, in each language. */
export const chartFileTexts = {
	vi: {
		menu: 'Tải biểu đồ',
		svg: 'SVG',
		png: 'PNG',
		failed: 'Không tạo được hình.',
		source: 'Nguồn: {document}; số liệu {vintage}, mô hình {version}.'
	},
	en: {
		menu: 'Download chart',
		svg: 'SVG',
		png: 'PNG',
		failed: 'The picture could not be made.',
		source: 'Source: {document}; data {vintage}, model {version}.'
	}
} as const;
