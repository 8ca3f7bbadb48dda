/** Texts of the audit page. */
export const auditVi = {
	title: 'Chương trình có tự khớp với chính mình không?',
	description:
		'Từng đẳng thức mà các con số của chương trình phải thỏa mãn: số đưa vào, kết quả tính ra, số chương trình ghi, và chỗ không khớp.',
	lead: 'Các con số của “{document}” được đưa vào những đẳng thức mà chúng phải thỏa mãn. Số in trong văn bản đã làm tròn, nên mỗi số là một khoảng: 10,2 % có thể là từ 10,15 đến 10,25 %. Hai khoảng không chạm nhau thì không cách làm tròn nào cứu được: ít nhất một con số cần xem lại.',
	off: { one: '{count} chỗ không khớp', other: '{count} chỗ không khớp' },
	fits: { one: '{count} phép đối chiếu khớp', other: '{count} phép đối chiếu khớp' },
	offLead: 'Không khớp không có nghĩa là sai mục tiêu; nó nghĩa là các con số không cùng đúng một lúc.',
	fitsLead: 'Các số sau cùng đúng được, trong phạm vi làm tròn.',
	identity: 'Đẳng thức',
	figures: 'Số đưa vào',
	name: 'Ký hiệu',
	figure: 'Con số',
	value: 'Giá trị (đã tính khoảng làm tròn)',
	section: 'Mục',
	computed: 'Tính ra',
	stated: 'Chương trình ghi',
	gap: 'Lệch',
	interval: '{low} đến {high}',
	search: 'Tìm phép đối chiếu',
	none: 'Không có phép đối chiếu nào khớp với từ tìm.',
	checkLink: 'Liên kết tới phép đối chiếu này'
};

/** Texts of the audit page, in any language. */
export type AuditTexts = typeof auditVi;
