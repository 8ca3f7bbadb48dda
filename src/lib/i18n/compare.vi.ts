/** Texts of the comparison page. */
export const compareVi = {
	title: 'So sánh các kịch bản',
	description: 'Các kịch bản đặt cạnh nhau: khác ở giả định nào, kết quả khác ra sao, chỉ tiêu nào đạt ở kịch bản nào.',
	lead: 'Chọn tối đa {most} kịch bản. Kịch bản đứng đầu là gốc để đánh dấu cao hơn ▲ hay thấp hơn ▼ trong bảng giả định.',
	scenarios: 'Kịch bản',
	own: 'Kịch bản của bạn',
	mode: 'Cách xem',
	modes: { overlay: 'Chồng', 'side-by-side': 'Cạnh nhau', difference: 'Chênh lệch' },
	base: 'So với',
	indicators: 'Chỉ tiêu vẽ ({count})',
	results: 'Kết quả',
	finding: '{label} năm {year}: từ {low} ({lowest}) đến {high} ({highest})',
	same: '{label} năm {year}: {low} ở mọi kịch bản',
	one: '{label} năm {year}: {low}',
	differences: '{label} năm {year}, chênh lệch so với {base}: từ {low} ({lowest}) đến {high} ({highest})',
	allDiffer: '{label} năm {year}, chênh lệch so với {base}: {low} ở mọi kịch bản',
	oneDiffers: '{label} năm {year}, chênh lệch so với {base}: {low} ({lowest})',
	targets: 'Chỉ tiêu của chương trình',
	onlyDifferent: 'Chỉ những chỉ tiêu cho kết quả khác nhau',
	group: 'Nhóm',
	allGroups: 'mọi nhóm',
	copyLink: 'Sao chép liên kết',
	unknown: 'Địa chỉ nói đến những gì trang này không có hoặc không đủ chỗ: {names}. Phần còn lại đã áp dụng.',
	pending: 'Đang tính…',
	failed: 'Không khởi động được phần tính toán; bảng và biểu đồ là của lần trước.',
	retry: 'Thử lại',
	noScript: 'Hãy bật JavaScript để chọn kịch bản khác.'
};

/** Texts of the comparison page, in any language. */
export type CompareTexts = typeof compareVi;
