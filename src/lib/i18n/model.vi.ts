/** Texts of the model page. */
export const modelVi = {
	title: 'Mô hình: mọi phương trình',
	description: 'Từng biến của mô hình: phương trình, đơn vị, những gì đưa vào và những gì phụ thuộc; truy từng con số về tận nguồn.',
	lead: 'Mô hình là một danh sách phương trình khai báo, phiên bản {version}. Cùng một văn bản này được chạy, kiểm tra đơn vị, giải thích và ghi thành công thức trong bảng tính. Chữ nhỏ dưới tên là thành phần (I, II, III) và năm: t−1 là năm trước, 0 là năm gốc.',
	trace: {
		title: 'Truy một con số',
		lead: 'Chọn một chỉ tiêu và một năm: phương trình, các số đưa vào, và dưới mỗi số lại là phương trình của nó, cho đến tận nguồn.',
		scenario: 'Kịch bản',
		own: 'Kịch bản của bạn',
		series: 'Chỉ tiêu',
		year: 'Năm',
		show: 'Truy',
		expand: 'Từ đâu ra?',
		written: 'Phương trình',
		filled: 'Thay số',
		putIn: { pack: 'Bộ số liệu', scenario: 'Kịch bản “{label}”', derived: 'Hiệu chỉnh của kịch bản “{label}”', change: 'Bạn đã đổi' },
		from: 'Suy ra từ: {from}',
		source: 'Nguồn: {source}',
		constant: 'Hằng số của mô hình',
		unavailable: 'Bộ số liệu chưa có: {names}',
		notComputed: 'Năm này không tính được, vì có số đưa vào chưa tồn tại.',
		working: 'Đang tính…',
		failed: 'Không khởi động được phần tính toán. Hãy tải lại trang.',
		unknown: 'Địa chỉ nói đến “{text}”, không phải là chỉ tiêu và năm của mô hình này; hãy chọn lại ở trên.',
		noScript: 'Hãy bật JavaScript để truy từng con số; các phương trình dưới đây đọc được ngay.'
	},
	search: 'Tìm biến',
	none: 'Không có biến nào khớp.',
	computed: 'Biến tính ra',
	equation: 'Phương trình',
	baseEquation: 'Năm gốc',
	member: 'Riêng thành phần',
	reads: 'Đưa vào',
	readBy: 'Dùng trong',
	given: 'Giả định',
	kinds: { policy: 'chính sách: địa phương quyết định được', context: 'bối cảnh: địa phương không quyết định được' },
	limits: 'Giới hạn: {low} đến {high}',
	source: 'Căn cứ: {source}',
	/** What equations rest on, by variable: the model's files say it in English. */
	sources: {
		value_added: 'SNA 2008, chương 15 (đo lường theo khối lượng); các cách đóng mô hình 2–4 thay phương trình này',
		icor: 'Hệ thống chỉ tiêu thống kê quốc gia, Nghị định 94/2022/NĐ-CP: vốn đầu tư chia cho mức tăng thêm của GDP, cùng theo giá so sánh',
		capital: 'Phương pháp kiểm kê liên tục, OECD, Measuring Capital (2009), chương 5',
		production_index: 'Solow (1956), Swan (1956); dạng của Mô hình tăng trưởng dài hạn của Ngân hàng Thế giới (Loayza và Pennings 2022)'
	},
	closures: 'Cách đóng mô hình',
	closuresLead: 'Mỗi cách đóng thay vài phương trình, và trả lời một câu hỏi khác.',
	noReplacement: 'Dùng các phương trình như trên.',
	conditions: 'Điều kiện được canh chừng',
	severity: { error: 'từ chối', warning: 'cảnh báo' },
	when: 'nếu ',
	otherwise: 'nếu không'
};

/** Texts of the model page, in any language. */
export type ModelTexts = typeof modelVi;
