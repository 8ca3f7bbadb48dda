import type { Bilingual } from '$lib/base';
import type { Comparison } from '$lib/model';

/** Every sentence and heading of a workbook. Names of sheets have at most 31 characters and none that spreadsheets refuse. */
export const WORKBOOK_TEXTS = {
	sheets: {
		results: { vi: 'Kết quả', en: 'Results' },
		assumptions: { vi: 'Giả định', en: 'Assumptions' },
		targets: { vi: 'Mục tiêu', en: 'Targets' },
		equations: { vi: 'Phương trình', en: 'Equations' },
		sources: { vi: 'Nguồn và phiên bản', en: 'Sources and version' }
	},
	head: {
		series: { vi: 'Chỉ tiêu', en: 'Indicator' },
		unit: { vi: 'Đơn vị tính', en: 'Unit' },
		price: { vi: 'Giá', en: 'Prices' },
		row: { vi: 'Dòng', en: 'Row' },
		id: { vi: 'Mã', en: 'Id' },
		origin: { vi: 'Nguồn', en: 'Source' },
		section: { vi: 'Mục', en: 'Section' },
		period: { vi: 'Năm, giai đoạn', en: 'Year, period' },
		comparison: { vi: 'So sánh', en: 'Comparison' },
		target: { vi: 'Mục tiêu', en: 'Target' },
		targetHigh: { vi: 'đến', en: 'to' },
		value: { vi: 'Kịch bản', en: 'Scenario' },
		gap: { vi: 'Khoảng cách', en: 'Gap' },
		status: { vi: 'Đánh giá', en: 'Verdict' },
		remark: { vi: 'Ghi chú', en: 'Remark' },
		equation: { vi: 'Phương trình', en: 'Equation' },
		labelled: { vi: 'Viết bằng tên chỉ tiêu', en: 'With labels' },
		applies: { vi: 'Áp dụng', en: 'Applies to' },
		where: { vi: 'Dòng trong bảng kết quả', en: 'Row in Results' }
	},
	period: {
		base: { vi: 'Năm gốc', en: 'Base year' },
		outturn: { vi: 'Thực hiện', en: 'Outturn' },
		projection: { vi: 'Dự báo', en: 'Projection' }
	},
	rows: {
		programme: { vi: 'Chương trình', en: 'Programme' },
		scenario: { vi: 'Kịch bản', en: 'Scenario' },
		difference: { vi: 'Chênh lệch', en: 'Difference' }
	},
	applies: {
		yearly: { vi: 'Mọi năm sau năm gốc', en: 'Every year after the base year' },
		allYears: { vi: 'Mọi năm', en: 'Every year' },
		base: { vi: 'Năm gốc', en: 'Base year' }
	},
	constants: { vi: 'Hằng số và hệ số quy đổi', en: 'Constants and conversion factors' },
	changed: { vi: 'thay đổi của người dùng', en: 'changed by the user' },
	notes: {
		results: {
			vi: 'Mọi số trong bảng này là công thức sống, tính từ trang “Giả định”; số đầu vào của năm gốc in xanh. Năm báo cáo tô đậm. #N/A: không có giá trị.',
			en: 'Every number here is a live formula that follows the sheet “Assumptions”; given base-year figures are blue. Reporting years are in bold. #N/A: no value exists.'
		},
		assumptions: {
			vi: 'Sửa các ô nền vàng (dòng “Kịch bản”): kết quả và mục tiêu tính lại theo. Tỷ lệ ghi theo phần trăm. Không để trống ô nào.',
			en: 'Change the yellow cells (rows “Scenario”): results and targets follow. Shares are entered as per cent. Leave no cell empty.'
		},
		blanks: {
			vi: 'CÓ Ô GIẢ ĐỊNH ĐỂ TRỐNG: chương trình bảng tính hiểu là 0.',
			en: 'AN ASSUMPTION CELL IS EMPTY: spreadsheet programs read it as 0.'
		},
		targets: {
			vi: 'Cột “Kịch bản”, “Khoảng cách” và “Đánh giá” là công thức sống. Khoảng cách âm là còn thiếu so với mục tiêu.',
			en: 'The columns “Scenario”, “Gap” and “Verdict” are live formulas. A negative gap falls short of the target.'
		},
		equations: {
			vi: 'Các phương trình đã sinh ra công thức của trang “Kết quả”. [s] chạy qua các khu vực; (-1) là năm trước; base(x) là giá trị ở năm gốc.',
			en: 'The equations from which the formulas of the sheet “Results” are made. [s] runs over sectors; (-1) is the year before; base(x) the value in the base year.'
		},
		override: { vi: 'phương trình do người dùng thay', en: 'equation replaced by the user' }
	},
	limits: {
		title: { vi: 'Ngoài giới hạn', en: 'Outside the limits' },
		sentence: { vi: 'Giá trị phải là số từ {low} đến {high}.', en: 'The value must be a number from {low} to {high}.' }
	},
	comparisons: {
		'at-least': { vi: 'tối thiểu', en: 'at least' },
		'at-most': { vi: 'tối đa', en: 'at most' },
		about: { vi: 'khoảng', en: 'about' },
		between: { vi: 'trong khoảng', en: 'between' },
		below: { vi: 'dưới', en: 'below' },
		above: { vi: 'trên', en: 'above' }
	} satisfies Readonly<Record<Comparison, Bilingual>>,
	deadline: { vi: 'chậm nhất năm {year}', en: 'by {year} at the latest' },
	sources: {
		link: { vi: 'Liên kết', en: 'Link' },
		pack: { vi: 'Bộ số liệu', en: 'Data pack' },
		document: { vi: 'Văn bản', en: 'Document' },
		scenario: { vi: 'Kịch bản', en: 'Scenario' },
		question: { vi: 'Câu hỏi', en: 'Question' },
		closure: { vi: 'Cách đóng mô hình', en: 'Closure' },
		model: { vi: 'Phiên bản mô hình', en: 'Model version' },
		vintage: { vi: 'Kỳ số liệu', en: 'Data vintage' },
		hash: { vi: 'Mã băm mô hình và số liệu', en: 'Hash of model and data' },
		seed: { vi: 'Hạt giống ngẫu nhiên', en: 'Random seed' },
		madeAt: { vi: 'Thời điểm xuất', en: 'Exported at' },
		heading: { vi: 'Nguồn số liệu', en: 'Sources' },
		publisher: { vi: 'Cơ quan công bố', en: 'Publisher' },
		date: { vi: 'Ngày', en: 'Date' },
		address: { vi: 'Địa chỉ', en: 'Address' },
		missing: { vi: 'Số liệu còn thiếu', en: 'Missing data' },
		why: { vi: 'Vì sao', en: 'Why' }
	}
} as const;
