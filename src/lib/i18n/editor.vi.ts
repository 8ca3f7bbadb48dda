/** Texts of the formula editor. */
export const editorVi = {
	label: 'Công thức của ô {cell}',
	keys: 'Ctrl+Enter áp dụng và ở lại, Shift+Enter áp dụng và sang ô sau, Esc thôi. Phím Tab rời khung soạn.',
	apply: 'Áp dụng',
	cancel: 'Thôi',
	values: 'Giá trị theo năm',
	one: 'Một giá trị cho mọi năm',
	overrides: 'Thay phương trình của mô hình:',
	waiting: 'Đang tính thử…',
	kinds: { variable: 'biến', assumption: 'giả định', target: 'mục tiêu', history: 'số đã công bố', constant: 'hằng số', function: 'hàm' },
	failed: 'Không tải được khung soạn; hãy sửa ở ô văn bản.'
};

/** Texts of the formula editor, in any language. */
export type EditorTexts = typeof editorVi;
