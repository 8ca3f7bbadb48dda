/** Texts of the frame around a notebook: palette, contents, presentation, files to take away. */
export const frameVi = {
	palette: {
		title: 'Bảng lệnh',
		search: 'Tìm lệnh, ô hoặc trang',
		none: 'Không có lệnh nào khớp.',
		goTo: 'Đến ô: {cell}',
		page: 'Mở trang: {page}',
		scenario: 'Chọn kịch bản: {scenario}',
		add: 'Thêm ô: {kind}'
	},
	present: { leave: 'Thôi trình bày', next: 'Phần sau', previous: 'Phần trước', place: '{at} trên {of}' },
	link: {
		banner: 'Liên kết này mở kịch bản “{label}”.',
		close: 'Đóng',
		drift: 'Liên kết được tạo với phiên bản khác của mô hình hoặc số liệu; kết quả có thể khác.',
		view: 'Xem thay đổi'
	},
	files: {
		xlsx: 'Excel, công thức sống (.xlsx)',
		csvVi: 'CSV cho Excel tiếng Việt',
		csvOfficial: 'Bảng báo cáo, làm tròn khớp tổng (.csv)',
		csvMachine: 'CSV cho máy',
		json: 'JSON',
		markdown: 'Sổ tay (.md)',
		working: 'Đang tạo tệp…',
		failed: 'Không tạo được tệp. Hãy thử lại, hoặc tải lại trang.',
		about: 'Bảng tính chứa kịch bản đang xem và các phương trình của mô hình; công thức riêng của sổ tay không nằm trong đó.'
	}
};

/** Texts of the frame around a notebook, in any language. */
export type FrameTexts = typeof frameVi;
