import { sensitivityFiguresVi } from './sensitivity-figures.vi';

/** Texts of the page of what decides the outcome. */
export const sensitivityVi = {
	title: 'Điều gì quyết định kết quả',
	description:
		'Giả định nào quyết định từng chỉ tiêu: thay từng giả định một, và cho mọi giả định cùng thay đổi ngẫu nhiên (chỉ số Sobol).',
	lead: 'Mỗi giả định của mô hình có thể sai. Trang này cho biết sai ở đâu thì kết quả thay đổi nhiều, và sai ở đâu thì không sao.',
	scenario: 'Kịch bản',
	target: 'Chỉ tiêu',
	amount: 'Mức thay đổi',
	amounts: { spread: 'khoảng dễ xảy ra (phân vị 16–84)', steps: 'một nấc thanh trượt', share: '10 % của chính nó' },
	view: 'Cách xem',
	chart: 'Biểu đồ',
	table: 'Bảng',
	working: 'Đang tính: {share}',
	started: 'Đang tính…',
	cancel: 'Dừng',
	cancelled: 'Đã dừng; đang hiện kết quả tính trước đó: {label}, kịch bản “{scenario}”.',
	failed: 'Không tính được. Hãy tải lại trang rồi thử lại.',
	retry: 'Tính lại',
	blocked: 'Kịch bản này không tính được chỉ tiêu đó; đang hiện kết quả tính trước đó: {label}, kịch bản “{scenario}”.',
	done: 'Đã tính: {label}, kịch bản “{scenario}”.',
	slow: 'Trình duyệt này chặn WebAssembly nên tính chậm hơn nhiều lần; kết quả vẫn như vậy.',
	noScript: 'Kết quả của câu hỏi chính có sẵn dưới đây; muốn xét chỉ tiêu khác, hãy bật JavaScript.',
	local: 'Từng giả định một',
	values: 'Mọi giả định cùng thay đổi: giá trị',
	met: 'Mọi giả định cùng thay đổi: đạt hay không',
	pairs: 'Tác động chung của từng cặp',
	pairsLead: 'Phần độ bất định mà hai giả định chỉ gây ra khi cùng thay đổi. Gần 0 nghĩa là tác động của chúng cộng được với nhau.',
	pairsAsk: 'Tính từng cặp',
	pairsCost: 'Cần thêm {runs} lần chạy mô hình.',
	pair: 'Cặp giả định',
	together: 'Phần chung (khoảng tin cậy 95 %)',
	varied: 'Giả định nào thay đổi, và bao nhiêu',
	variedLead:
		'Độ bất định nằm quanh đường của giả định trong kịch bản. Mức chung giống nhau ở mọi năm của một lần tính; dao động năm khác nhau giữa các năm. Năm mà kịch bản giữ số thực hiện thì không thay đổi; kịch bản không giữ số thực hiện thay đổi ngay từ năm đầu.',
	level: 'Mức chung',
	shock: 'Dao động năm',
	status: 'Mức tin cậy',
	source: 'Nguồn',
	why: 'Cách tính',
	correlated: 'Đi liền với {others}',
	factor: 'nhân với',
	distributions: {
		normal: 'chuẩn, độ lệch {sd}',
		lognormal: 'loga chuẩn, độ lệch {sd}',
		uniform: 'đều, từ {low} đến {high}',
		triangular: 'tam giác, từ {low} đến {high}',
		pert: 'PERT, từ {low} đến {high}',
		empirical: 'thực nghiệm, {count} số đã có'
	},
	white: 'độ lệch {sd}',
	persistent: 'độ lệch {sd}, tương quan với năm trước {persistence}',
	reading: 'Cách đọc',
	readings: [
		{
			term: 'Thanh ngang',
			meaning:
				'Mỗi thanh thay riêng một giả định, giữ nguyên mọi giả định khác. Đường đứng là kết quả của kịch bản. Thanh dài thì giả định đó quan trọng; hai nửa không bằng nhau thì tác động không tỷ lệ thuận.'
		},
		{
			term: 'Độ co giãn',
			meaning: 'Kết quả thay đổi bao nhiêu phần trăm khi giả định thay đổi một phần trăm của chính nó. Không có khi một trong hai bằng 0.'
		},
		{
			term: 'Chấm đặc và chấm rỗng',
			meaning:
				'Mọi giả định cùng thay đổi ngẫu nhiên. Chấm đặc là phần độ bất định (phương sai) do riêng giả định đó; chấm rỗng tính cả phần nó gây ra cùng với giả định khác. Vạch ngang là khoảng tin cậy 95 %. Hai chấm trùng nhau thì không có tác động chung.'
		},
		{
			term: 'Giả định đi liền',
			meaning: 'Những giả định tương quan với nhau được lấy mẫu cùng nhau và tính là một, vì không tách được phần của từng cái.'
		},
		{
			term: 'Đạt hay không',
			meaning:
				'Cũng phép tính ấy, nhưng kết quả chỉ là 1 (đạt) hoặc 0 (không đạt). Một giả định có thể ít ảnh hưởng tới giá trị mà vẫn quyết định việc đạt, khi giá trị nằm sát mức mục tiêu.'
		}
	],
	command: 'Tính lại bằng dòng lệnh',
	figures: sensitivityFiguresVi
};

/** Texts of the page, in any language. */
export type SensitivityTexts = typeof sensitivityVi;
