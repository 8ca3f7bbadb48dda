/** Texts of the charts of what decides an outcome. */
export const sensitivityFiguresVi = {
	keyboard: 'Dùng phím ↑ ↓ để xem từng giả định, Esc để thôi.',
	assumption: 'Giả định',
	nothing: 'Không giả định nào làm kết quả này thay đổi.',
	noValue: 'không tính được',
	rows: {
		one: '{count} giả định khác không làm kết quả thay đổi thấy được.',
		other: '{count} giả định khác không làm kết quả thay đổi thấy được.'
	},
	cell: {
		ask: 'Tính',
		again: 'Tính lại với giả định hiện nay',
		stale: 'Kết quả này tính với giả định trước khi thay đổi.',
		working: 'Đang tính…',
		failed: 'Không tính được.',
		blocked: 'Kịch bản này không tính được kết quả đó.',
		waiting: 'Chưa tính: cần vài nghìn lần chạy mô hình.'
	},
	tornado: {
		finding: '{label} đi từ {low} đến {high} khi riêng “{assumption}” thay đổi; mức giữa là {base}.',
		moved: 'Thay đổi',
		down: 'khi giảm',
		up: 'khi tăng',
		swing: 'Chênh lệch',
		elasticity: 'Độ co giãn',
		amount: {
			spread:
				'Mỗi thanh: riêng một giả định xuống phân vị 16 và lên phân vị 84 của mức bất định đã nêu, ở mọi năm sau những năm kịch bản giữ số thực hiện.',
			steps: 'Mỗi thanh: riêng một giả định tăng và giảm {count} nấc của thanh trượt, ở mọi năm sau những năm kịch bản giữ số thực hiện.',
			share: 'Mỗi thanh: riêng một giả định tăng và giảm {share} của chính nó, ở mọi năm sau những năm kịch bản giữ số thực hiện.'
		}
	},
	indices: {
		findingValues: '{factor} quyết định {share} độ bất định của {label}.',
		findingMet: '{factor} góp phần vào {share} độ bất định của việc đạt hay không đạt.',
		first: 'riêng nó',
		total: 'cả phần chung với giả định khác',
		interval: '{value} ({low} đến {high})',
		drawn: '{draws} lần lấy mẫu gốc, khoảng tin cậy 95 %.',
		left: 'Bỏ ra {count} lần khác vì có lần tính không ra số: kết quả này chỉ nói về những lần ra số.',
		still: 'Kết quả không đổi trong mọi lần tính.',
		nowhere: 'Không lần tính nào ra số.',
		rare: 'Chỉ tiêu này đạt trong {share} số lần tính: hầu như lần nào cũng như nhau, nên không nói được giả định nào quyết định việc đạt hay không.',
		none: 'Không giả định nào mà kết quả này phụ thuộc được khai báo là bất định.'
	}
};

/** Texts of these charts, in any language. */
export type SensitivityFigureTexts = typeof sensitivityFiguresVi;
