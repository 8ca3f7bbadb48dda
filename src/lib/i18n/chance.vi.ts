import { chanceFiguresVi } from './chance-figures.vi';

/** Texts of the page of chances. */
export const chanceVi = {
	title: 'Khả năng đạt mục tiêu',
	description:
		'Chạy mô hình hàng nghìn lần với các giả định thay đổi ngẫu nhiên: kết quả nằm trong khoảng nào, và khả năng đạt từng chỉ tiêu.',
	lead: 'Không ai biết chắc các giả định. Trang này cho chúng thay đổi ngẫu nhiên quanh kịch bản, theo mức sai lệch trong quá khứ nếu có số liệu, theo nhận định nếu không, rồi đếm xem bao nhiêu lần đạt.',
	noScript: 'Kết quả của kịch bản chính có sẵn dưới đây; muốn xét kịch bản khác, hãy bật JavaScript.',
	scenario: 'Kịch bản',
	own: 'Kịch bản của bạn',
	series: 'Chỉ số',
	until: 'Đến năm',
	draws: 'Số lần tính',
	range: 'Khoảng kết quả',
	targets: 'Khả năng đạt từng chỉ tiêu',
	group: 'Nhóm',
	allGroups: 'mọi nhóm',
	together: 'Cùng đạt một lúc',
	togetherLead: 'Đánh dấu trong bảng những chỉ tiêu phải cùng đạt. Khả năng cùng đạt thường thấp hơn nhiều so với từng chỉ tiêu.',
	nothingTogether: 'Chưa chọn chỉ tiêu nào.',
	copyLink: 'Sao chép liên kết',
	unknown: 'Địa chỉ nêu những tên không có trong chương trình này nên bỏ qua: {names}.',
	varied: 'Giả định nào thay đổi, bao nhiêu và vì sao',
	method: 'Cách tính',
	methods: [
		{
			term: 'Lần tính',
			meaning:
				'Một lần chạy cả mô hình, mỗi giả định bất định lệch khỏi đường của kịch bản một mức ngẫu nhiên. Năm mà kịch bản giữ số thực hiện thì không lệch; kịch bản không giữ số thực hiện lệch ngay từ năm đầu.'
		},
		{
			term: 'Khả năng đạt',
			meaning:
				'Số lần tính đạt chỉ tiêu, trên tổng số lần. Đây là khả năng theo mô hình và theo độ bất định đã nêu, không phải lời hứa: cú sốc chưa từng có trong quá khứ không nằm trong đó.'
		},
		{
			term: 'Khoảng tin cậy 95 %',
			meaning: 'Sai số do số lần tính có hạn. Tính nhiều lần hơn thì khoảng này hẹp lại; độ bất định của giả định thì không.'
		}
	],
	command: 'Tính lại bằng dòng lệnh',
	figures: chanceFiguresVi
};

/** Texts of the page, in any language. */
export type ChanceTexts = typeof chanceVi;
