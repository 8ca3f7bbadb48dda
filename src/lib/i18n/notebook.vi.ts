/** Texts of notebooks that people read, in Vietnamese. They stand apart from the first page's, which does without them. */
export const notebookVi = {
	bar: {
		contents: 'Mục lục',
		contentsError: 'có lỗi',
		present: 'Trình bày',
		palette: 'Lệnh',
		files: 'Xuất',
		filesFailed: 'Không tạo được tệp. Hãy thử lại, hoặc tải lại trang.',
		made: 'In ngày {date}. {pack}. Kịch bản: {scenario}. Mô hình {model}, số liệu {vintage}, mã kiểm {hash}.'
	},
	about: 'Mô hình {model} · Số liệu {vintage} · {hash}',
	scenario: 'Kịch bản: {label}',
	undo: 'Hoàn tác',
	redo: 'Làm lại',
	resetAll: 'Đặt lại tất cả',
	copyAndEdit: 'Soạn bản sao',
	print: 'In',
	copyLink: 'Sao chép liên kết',
	copied: 'Đã sao chép',
	copyFailed: 'Trình duyệt không cho sao chép; hãy chép liên kết ở đây:',
	pending: 'đang tính',
	spoken: 'Đã tính lại: {changes}.',
	failed: 'Không tính được nữa. Trang vẫn hiện kết quả cuối cùng.',
	retry: 'Thử lại',
	noScript: 'Số trong trang là kết quả tính sẵn. Muốn kéo giả định, hãy bật JavaScript.',
	state: {
		error: 'Ô này có lỗi',
		blocked: 'Chờ ô khác',
		off: 'Đã tắt',
		stale: 'Kết quả cuối cùng còn đúng được làm mờ.'
	},
	cell: {
		text: 'Văn bản',
		assumption: 'Giả định',
		data: 'Chuỗi số liệu',
		formula: 'Công thức',
		chart: 'Biểu đồ',
		table: 'Bảng',
		targets: 'Mục tiêu',
		compare: 'So sánh',
		audit: 'Kiểm tra nhất quán',
		fan: 'Khoảng kết quả có thể',
		chances: 'Khả năng đạt chỉ tiêu',
		tornado: 'Giả định nào làm kết quả thay đổi',
		indices: 'Giả định nào quyết định độ bất định',
		note: 'Ghi chú'
	},
	note: { note: 'Ghi chú', important: 'Quan trọng', warning: 'Cảnh báo' },
	assumption: {
		years: 'Áp dụng {years}',
		varied: 'đang từ {low} đến {high} tùy năm',
		others: 'những năm khác cũng đã đổi',
		missing: 'Kịch bản này không có giả định {id}.',
		noteLabel: 'Ghi chú'
	},
	table: { indicator: 'Chỉ tiêu', unit: 'Đơn vị tính', difference: 'Chênh lệch so với {label}', trace: 'Xem số này từ đâu ra' },
	chart: {
		year: 'Năm',
		difference: 'Chênh lệch so với {label}',
		total: 'Tổng',
		target: 'Mục tiêu',
		actual: 'Thực hiện',
		preliminary: 'Thực hiện, số sơ bộ hoặc ước tính',
		empty: 'Biểu đồ chưa có chuỗi nào.'
	},
	formula: { overrides: 'Thay phương trình của mô hình', role: 'Định nghĩa', values: 'Giá trị theo năm', one: 'Một giá trị cho mọi năm' },
	compare: {
		assumptions: 'Giả định khác nhau ({count})',
		higher: ' cao hơn',
		lower: ' thấp hơn',
		same: 'Các kịch bản này có cùng giả định.',
		targets: 'Chỉ tiêu',
		asked: 'Yêu cầu',
		indicators: 'Kết quả'
	},
	targets: { none: 'Không còn chỉ tiêu nào chưa đạt.' },
	data: { source: 'Nguồn: {source}', empty: 'Ô này chưa có số liệu.' }
};

/** Texts of notebooks that people read. */
export type NotebookTexts = typeof notebookVi;
