/** Texts of the formula editor. */
export const editorVi = {
	label: 'Công thức của ô {cell}',
	keys: 'Ctrl+Enter áp dụng và ở lại, Shift+Enter áp dụng và sang ô sau, Esc áp dụng và về khung của ô. Phím Tab rời khung soạn.',
	apply: 'Áp dụng',
	cancel: 'Thôi',
	values: 'Giá trị theo năm',
	one: 'Một giá trị cho mọi năm',
	overrides: 'Thay phương trình của mô hình:',
	waiting: 'Đang tính thử…',
	kinds: { variable: 'biến', assumption: 'giả định', target: 'mục tiêu', history: 'số đã công bố', constant: 'hằng số', function: 'hàm' },
	pickHint: 'gõ tên hoặc mã, không dấu cũng được',
	source: 'Sửa nguồn',
	chart: {
		series: 'Các chuỗi vẽ',
		add: 'Thêm chuỗi',
		remove: 'Bỏ {series}',
		form: 'Dạng',
		forms: { line: 'đường', area: 'miền chồng', bars: 'cột chồng' },
		mode: 'Các kịch bản',
		modes: { overlay: 'chồng lên nhau', 'side-by-side': 'cạnh nhau', difference: 'chênh lệch' },
		from: 'Từ năm',
		to: 'Đến năm',
		targets: 'Mục tiêu',
		outturn: 'Số thực hiện',
		scenarios: 'Kịch bản vẽ (không chọn: kịch bản đang xem và các kịch bản đã ghim)'
	},
	table: {
		rows: 'Các dòng của bảng',
		up: 'Đưa {row} lên',
		heading: 'Dòng tiêu đề',
		addHeading: 'Thêm dòng tiêu đề',
		years: 'Các năm (bỏ trống: các năm báo cáo)',
		wrongYears: 'Không đọc được danh sách năm. Hãy viết các năm hoặc khoảng năm, ví dụ 2020, 2025-2030.',
		against: 'Cột chênh lệch so với',
		nothing: 'không có',
		scenarios: 'Kịch bản trong bảng (không chọn: kịch bản đang xem)'
	},
	targets: {
		groups: 'Nhóm chỉ tiêu (không chọn nhóm hay chỉ tiêu nào: tất cả)',
		add: 'Thêm chỉ tiêu',
		onlyMissed: 'Chỉ những chỉ tiêu chưa đạt',
		scenarios: 'Kịch bản cạnh nhau (không chọn: kịch bản đang xem)'
	},
	ensemble: {
		series: 'Chỉ số',
		headline: 'chỉ số chính của chương trình',
		until: 'Đến năm',
		targets: 'Chỉ tiêu (không chọn: tất cả)',
		joint: 'Chỉ tiêu phải cùng đạt',
		scenario: 'Kịch bản',
		current: 'đang xem',
		draws: 'Số lần tính'
	},
	data: {
		paste: 'Dán bảng số từ bảng tính hoặc trang web: năm ở cột đầu hoặc hàng đầu',
		noYears: 'Không thấy năm nào trong bảng. Cột đầu hoặc hàng đầu phải là các năm, ví dụ 2020, 2021.',
		found: 'Đọc được {count} chuỗi; ngăn cách bằng {separator}; năm nằm {years}.',
		separators: { '\t': 'phím Tab', ';': 'dấu chấm phẩy', ',': 'dấu phẩy', spaces: 'khoảng trắng' },
		years: { down: 'ở cột đầu', across: 'ở hàng đầu' },
		year: 'Năm',
		unreadable: '{series}: không đọc được số ở năm {years}; những năm này để trống.',
		jumps: '{series}: số nhảy hàng trăm lần ở năm {years}; nguồn có đổi đơn vị không?',
		ambiguous: '{series}: dấu trong số đọc được theo hai cách.',
		otherReading: 'Đọc theo cách kia',
		unit: 'Đơn vị',
		unitOf: 'Đơn vị của {series}',
		plain: { share: 'tỷ lệ (1 là 100 %)', ratio: 'tỷ số', index: 'chỉ số (gốc là 1)' },
		take: 'Đưa vào ô'
	},
	failed: 'Không tải được khung soạn; hãy sửa ở ô văn bản.'
};

/** Texts of the formula editor, in any language. */
export type EditorTexts = typeof editorVi;
