/** Texts of the data page. */
export const dataVi = {
	title: 'Số liệu và nguồn',
	description: 'Mọi chuỗi số của bộ số liệu: đơn vị, giá, kỳ công bố, mức tin cậy và nguồn của từng con số; những gì chưa ai công bố.',
	lead: 'Bộ số liệu {vintage}. Mỗi con số ghi rõ nguồn và mức tin cậy; con số không ai công bố thì ghi là giả định, kèm lý do. Giá so sánh là giá năm {priceYear}.',
	search: 'Tìm chuỗi số',
	kinds: { all: 'Tất cả', history: 'Đã công bố', base: 'Năm gốc', assumption: 'Giả định' },
	kind: 'Loại',
	status: 'Mức tin cậy',
	anyStatus: 'mọi mức',
	history: 'Số đã công bố',
	base: 'Giá trị năm gốc {year}',
	assumption: 'Giả định của bộ số liệu',
	missing: 'Chưa ai công bố',
	missingLead: 'Những gì mô hình cần hoặc chương trình nói đến mà không tìm thấy số công bố.',
	sources: 'Nguồn',
	files: 'Tải về',
	filesLead: 'Tệp bộ số liệu mở được trong trình soạn thảo văn bản, sửa được, và mở lại ở trang sổ tay.',
	csvVi: 'CSV cho Excel',
	csvMachine: 'CSV cho máy',
	bundle: 'Bộ số liệu (một tệp)',
	when: 'Năm hoặc kỳ',
	value: 'Giá trị',
	source: 'Nguồn',
	why: 'Cách tính hoặc lý do',
	vintage: 'Kỳ công bố',
	main: 'chuỗi chính',
	other: 'số công bố khác',
	measures: 'đo {id}',
	points: { one: '{count} số', other: '{count} số' },
	none: 'Không có chuỗi nào khớp.',
	sparkline: 'Diễn biến {first}–{last}'
};

/** Texts of the data page, in any language. */
export type DataTexts = typeof dataVi;
