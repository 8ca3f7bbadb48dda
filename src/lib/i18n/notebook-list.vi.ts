/** Texts of the list of notebooks, in Vietnamese. */
export const notebookListVi = {
	title: 'Sổ tay',
	lead: 'Mỗi sổ tay là một bài phân tích sống: kéo một giả định thì chữ, biểu đồ, bảng và chỉ tiêu cùng đổi.',
	shipped: 'Sổ tay mẫu',
	own: 'Sổ tay của bạn',
	ownLink: 'Mở sổ tay của bạn và tạo sổ tay mới',
	noScript: 'Sổ tay của bạn nằm trong trình duyệt này; hãy bật JavaScript để mở.'
};

/** Texts of the list of notebooks, in any language. */
export type NotebookListTexts = typeof notebookListVi;
