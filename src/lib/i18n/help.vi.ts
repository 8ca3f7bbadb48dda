/** A part of the help: what it is about, and paragraphs; a paragraph that starts with “- ” is an entry of a list. */
export interface HelpPart {
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly string[];
}

/** Texts of the help page. */
export const helpVi = {
	title: 'Trợ giúp và phương pháp',
	description: 'Cách đọc kết luận, cách mô hình tính, phím tắt, liên kết, làm việc ngoại tuyến, quyền riêng tư và khả năng tiếp cận.',
	contents: 'Trên trang này',
	keyboard: 'Phím tắt',
	keyboardLead: 'Không phím tắt nào là một chữ cái trần, nên gõ tiếng Việt bằng Telex hay VNI không kích hoạt lệnh nào.',
	keys: 'Phím',
	action: 'Việc làm',
	parts: [
		{
			id: 'verdict',
			heading: 'Đọc kết luận',
			paragraphs: [
				'Dòng đầu của mỗi trang trả lời câu hỏi: đạt hay chưa, giá trị tính được, còn thiếu hay vượt bao nhiêu, và năm nào thì đạt. Câu trả lời luôn gắn với một kịch bản; đổi kịch bản hoặc đổi giả định thì câu trả lời đổi theo ngay.',
				'- Đạt: giá trị tính được thỏa mãn mục tiêu, so sánh ở đúng số chữ số mà văn bản in.',
				'- Sát mục tiêu: chưa đạt nhưng khoảng cách nhỏ, trong biên ghi ở từng chỉ tiêu.',
				'- Chưa đạt: khoảng cách lớn hơn biên đó.',
				'- Chưa đủ dữ liệu: mô hình không tính được chỉ tiêu này từ số liệu hiện có, hoặc chỉ tiêu không phải là con số; lý do ghi bên cạnh.',
				'Chỉ tiêu được đánh dấu “lấy theo đường mục tiêu” không phải là dự báo: không có số liệu để tính nên bộ số liệu cho đi đúng đường mục tiêu, và nói rõ như vậy.'
			]
		},
		{
			id: 'model',
			heading: 'Mô hình tính như thế nào',
			paragraphs: [
				'Mô hình tăng trưởng theo khu vực: giá trị tăng thêm khu vực I, II, III và thuế sản phẩm trừ trợ cấp theo giá so sánh, nhân với chỉ số giá của từng khu vực thành GRDP theo giá hiện hành; vốn đầu tư và ICOR; dân số từ tăng tự nhiên và di cư; ngân sách, xuất nhập khẩu, xã hội và môi trường. Mọi phương trình đọc được ở trang Mô hình.',
				'Cách đóng mô hình cho biết cái gì cho trước và cái gì tính ra: cho trước tăng trưởng và hỏi cần bao nhiêu vốn; hoặc cho trước vốn và ICOR và hỏi tăng trưởng được bao nhiêu; theo từng khu vực; hoặc theo hàm sản xuất.',
				'Một số kịch bản được hiệu chỉnh: mô hình tìm giá trị của giả định (ví dụ tốc độ tăng giá của từng khu vực) sao cho kết quả trùng với con số in trong chương trình. Lệnh “kichban calibrate” giải lại từng giá trị đó.',
				'Đơn vị và cơ sở giá được kiểm tra trước khi chạy: cộng tiền theo giá hiện hành với tiền theo giá so sánh là một lỗi, không phải là một con số.'
			]
		},
		{
			id: 'status',
			heading: 'Mức tin cậy của con số',
			paragraphs: [
				'Chính thức, sơ bộ, ước tính là mức của cơ quan công bố. Suy ra: tính từ số đã công bố, phép tính ghi kèm. Giả định: không ai công bố; lý do chọn ghi kèm. Trang Số liệu cho lọc theo mức này.',
				'Nhiều con số được công bố nhiều lần với giá trị khác nhau (đánh giá lại quy mô, cơ sở giá, niên giám sau). Bộ số liệu giữ mọi kỳ công bố; một kỳ là chuỗi chính, các kỳ khác hiện bằng dấu × trên biểu đồ.'
			]
		},
		{
			id: 'chance',
			heading: 'Độ bất định',
			paragraphs: [
				'Một đường dự báo là một kịch bản, không phải một lời tiên đoán. Giả định có thể lệch: mức lệch suy từ sai số của quá khứ khi có số liệu, còn lại là đánh giá và ghi là giả định. Chạy nhiều nghìn lần với các giả định lệch ngẫu nhiên cho biết một mục tiêu đạt trong bao nhiêu lần trên 100; sai số lấy mẫu ghi bên cạnh.',
				'Con số đó đúng trong phạm vi mô hình và các mức lệch đã nêu. Nó không tính đến điều chưa từng xảy ra trong số liệu.'
			]
		},
		{
			id: 'audit',
			heading: 'Kiểm tra chương trình',
			paragraphs: [
				'Trang Kiểm tra đưa các con số in trong chương trình vào những đẳng thức mà chúng phải thỏa mãn. Vì số in đã làm tròn, mỗi số là một khoảng; chỉ khi hai khoảng không chạm nhau mới gọi là không khớp.'
			]
		},
		{
			id: 'links',
			heading: 'Liên kết',
			paragraphs: [
				'Địa chỉ của trang chứa mọi thay đổi của bạn, kèm mã của bộ số liệu và mô hình, và con số chính lúc tạo liên kết. Mở liên kết sau này, trên máy khác hay phiên bản khác, nếu con số chính đã khác thì trang nói khác bao nhiêu. Phần sau dấu # không gửi đến máy chủ nào.'
			]
		},
		{
			id: 'notebooks',
			heading: 'Sổ tay của bạn',
			paragraphs: [
				'Sổ tay nằm trong trình duyệt này, từng thay đổi được ghi ngay. Xóa dữ liệu duyệt web là xóa sổ tay: hãy tải tệp về để giữ. Tệp sổ tay là văn bản Markdown, đọc được không cần chương trình này.',
				'Mọi thao tác hoàn tác được; các phiên bản cũ nằm trong Lịch sử; sổ tay và ô đã xóa nằm trong Thùng rác 30 ngày.'
			]
		},
		{
			id: 'packs',
			heading: 'Bộ số liệu của địa phương khác',
			paragraphs: [
				'Một bộ số liệu là vài tệp văn bản: giá trị năm gốc, lịch sử, giả định, mục tiêu, kiểm tra, nguồn. Cách nhanh nhất: tải một bộ có sẵn ở trang Số liệu dưới dạng một tệp, sửa trong trình soạn thảo văn bản, đặt “id” khác trong phần pack.yaml (và ở dòng “pack:” của các kịch bản), rồi mở ở trang sổ tay.',
				'Trên máy có bản cài đặt: “kichban new-pack THƯ-MỤC” tạo bộ khung có chú thích từng dòng; “kichban check THƯ-MỤC” nói dòng nào sai, sai gì, sửa thế nào; “kichban bundle THƯ-MỤC -o ten.pack.txt” gộp thành một tệp.',
				'Mỗi con số phải có nguồn và mức tin cậy. Tỷ lệ viết dạng phần: 0.073 là 7,3 %.'
			]
		},
		{
			id: 'offline',
			heading: 'Ngoại tuyến và quyền riêng tư',
			paragraphs: [
				'Sau lần mở đầu tiên, mọi trang và mọi phép tính chạy được khi không có mạng. Không có máy chủ tính toán, không có tài khoản, không có theo dõi: số liệu và sổ tay không rời khỏi máy này, trừ khi bạn gửi liên kết hay tệp.'
			]
		},
		{
			id: 'accessibility',
			heading: 'Khả năng tiếp cận',
			paragraphs: [
				'Mục tiêu là WCAG 2.2 mức AA. Mọi việc làm được bằng bàn phím; mỗi biểu đồ có bảng cùng số và con trỏ theo năm bằng phím mũi tên; trạng thái luôn có chữ và hình, không chỉ màu; trang phóng to 400 % vẫn đọc được; chuyển động dừng khi máy yêu cầu.',
				'Điều đã biết là chưa tốt: bảng nhiều cột phải cuộn ngang ở màn hình hẹp.'
			]
		},
		{
			id: 'licence',
			heading: 'Giấy phép',
			paragraphs: [
				'Chương trình: Apache-2.0. Phông chữ Source Sans 3 của Adobe: SIL Open Font License 1.1. Số liệu thuộc các cơ quan công bố nêu ở trang Số liệu.'
			]
		}
	] as readonly HelpPart[]
};

/** Texts of the help page, in any language. */
export type HelpTexts = typeof helpVi;
