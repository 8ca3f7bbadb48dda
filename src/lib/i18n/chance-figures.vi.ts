/** Texts of fans and chances, on pages and in cells. */
export const chanceFiguresVi = {
	band: '{count} trên 100 lần tính',
	finding: '{label} năm {year}: 90 trên 100 lần tính nằm giữa {low} và {high}',
	findingOfSome: '{label} năm {year}: trong {share} số lần tính ra số, cứ 100 lần thì 90 lần nằm giữa {low} và {high}',
	noFinding: '{label}: không lần tính nào ra số cho năm {year}',
	caption:
		'{draws} lần tính, mầm ngẫu nhiên {seed}, giả định thay đổi từ năm {from}. Đường đậm là chính kịch bản; dải nhạt dần ra ngoài chứa 30, 60 và 90 trên 100 lần tính.',
	table: '{label}: giá trị mà một phần các lần tính không vượt quá',
	year: 'Năm',
	scenario: 'Kịch bản',
	chart: 'Biểu đồ',
	asTable: 'Bảng',
	view: 'Cách xem',
	target: 'Chỉ tiêu',
	when: 'Năm',
	chance: 'Khả năng đạt',
	interval: 'Khoảng tin cậy 95 %',
	half: 'Năm mà một nửa số lần tính đã đạt',
	never: 'chưa tới, đến {year}',
	joint: 'Cùng đạt',
	jointOf: 'Cùng đạt: {label}',
	chances: 'Khả năng đạt từng chỉ tiêu',
	noChance: 'Chỉ tiêu không tính được khả năng ({count})',
	reason: 'Lý do',
	busy: 'Đang tính',
	working: 'Đang tính: {share}',
	stop: 'Dừng',
	again: 'Tính tiếp',
	stopped: 'Đã dừng; đang hiện kết quả của {draws} lần tính.',
	none: 'Đã dừng; chưa có kết quả nào.',
	stale: 'Đang hiện kết quả của giả định trước.',
	failed: 'Không tính được: luồng tính không chạy hoặc bị tắt giữa chừng, có thể do thiếu bộ nhớ. Hãy đóng bớt thẻ rồi thử lại.',
	retry: 'Thử lại',
	done: '{draws} lần tính, {threads}.',
	threads: { one: '{count} luồng', other: '{count} luồng' },
	slow: 'Trình duyệt này chặn WebAssembly nên tính chậm hơn nhiều lần; kết quả vẫn như vậy.',
	built: '{draws} lần tính khi dựng trang.',
	noSeries: 'Kịch bản này không tính được chỉ số đó.',
	certain: 'Bộ số liệu này không nêu giả định nào bất định.'
};

/** Texts of the figures, in any language. */
export type ChanceFigureTexts = typeof chanceFiguresVi;
