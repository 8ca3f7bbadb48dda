/** Every text of the interface in Vietnamese; `{names}` are filled in by `fillText`. Its shape binds the other languages. */
export const vi = {
	site: {
		name: 'Kịch Bản',
		tagline: 'Mô phỏng và dự báo phát triển kinh tế – xã hội',
		description:
			'Kiểm tra một chương trình phát triển có đạt mục tiêu hay không, thay đổi giả định và xem mọi chỉ tiêu thay đổi theo. Chạy ngay trong trình duyệt.',
		skipToContent: 'Đến phần kết quả',
		packs: 'Chương trình',
		places: 'Các trang',
		notebooks: 'Sổ tay',
		data: 'Số liệu',
		audit: 'Kiểm tra',
		otherLanguage: 'English',
		previewAlt: 'Kịch Bản: một đường dự báo, một đường mục tiêu và khoảng cách giữa hai đường'
	},
	theme: { label: 'Giao diện', light: 'Sáng', dark: 'Tối', system: 'Theo máy' },
	status: { met: 'Đạt', near: 'Sát mục tiêu', missed: 'Chưa đạt', 'not-computable': 'Chưa đủ dữ liệu' },
	price: { current: 'giá hiện hành', constant: 'giá so sánh', deflator: 'giá hiện hành trên giá so sánh', none: '' },
	dataStatus: {
		final: 'chính thức',
		preliminary: 'sơ bộ',
		estimate: 'ước tính',
		derived: 'suy ra',
		assumed: 'giả định',
		target: 'mục tiêu',
		'target-path': 'lấy theo đường mục tiêu'
	},
	verdict: {
		short: 'Còn thiếu',
		over: 'Vượt',
		exact: 'Đúng bằng mục tiêu',
		gapShare: '{gap} ({share})',
		tooHigh: 'Cao hơn mức cho phép',
		lower: 'Thấp hơn mức cho phép',
		companions: { one: '{count} chỉ tiêu đi kèm chưa đạt', other: '{count} chỉ tiêu đi kèm chưa đạt' },
		target: 'Mục tiêu {year}',
		reached: 'Đạt vào năm',
		notReached: 'không đạt đến năm {year}',
		growthNeeded: 'Cần tăng bình quân',
		growthInRun: 'Kịch bản này tăng',
		perYear: '{value}/năm',
		fromActual: 'từ số thực hiện năm {year}'
	},
	chart: {
		actual: 'Thực hiện',
		programme: 'Chương trình',
		scenario: 'Kịch bản',
		yours: 'Kịch bản của bạn',
		targetPoint: 'Mục tiêu {value}',
		projection: 'dự báo',
		published: 'thực hiện',
		legendHollow: '; chấm rỗng là sơ bộ hoặc ước tính',
		otherActual: '; dấu × là số công bố khác ({labels})',
		chart: 'Biểu đồ',
		table: 'Bảng',
		view: 'Cách xem',
		year: 'Năm',
		difference: 'Chênh lệch so với chương trình',
		sourceActual: 'Số thực hiện: xem phần Nguồn số liệu',
		sourceProjection: 'Số dự báo: tính từ mô hình',
		keyboard: 'Dùng phím ← → để xem từng năm, Esc để thôi.',
		noValue: 'không có số'
	},
	levers: {
		title: 'Thử thay đổi',
		policy: 'Chính sách',
		policyNote: 'địa phương quyết định được',
		context: 'Bối cảnh',
		contextNote: 'địa phương không quyết định được',
		resetAll: 'Đặt lại tất cả',
		resetAllCount: 'Đặt lại tất cả ({count})',
		undo: 'Hoàn tác',
		redo: 'Làm lại',
		needsScript: 'Muốn thay đổi giả định, hãy bật JavaScript. Kết quả, biểu đồ và bảng trên trang này vẫn đầy đủ khi không có JavaScript.',
		changes: { one: '{count} thay đổi so với kịch bản gốc', other: '{count} thay đổi so với kịch bản gốc' },
		otherChanges: 'Thay đổi khác trong liên kết',
		removeChange: 'Bỏ thay đổi {label}',
		source: 'Nguồn',
		empty: 'Kịch bản này không có giả định nào để kéo ở trang đầu.'
	},
	slider: {
		programme: 'Chương trình: {value}',
		history: '{years}: {low} đến {high}',
		historyOne: '{years}: {value}',
		reset: 'Đặt lại {label}',
		less: 'Giảm {label}',
		more: 'Tăng {label}',
		entry: '{label}, nhập số',
		changed: 'kịch bản gốc: {value}, thay đổi {change}',
		outside: 'Ngoài khoảng thường gặp ({low} đến {high}); vẫn tính.',
		refused: 'Không nhận {value}: chỉ được từ {low} đến {high}.',
		unreadable: 'Không đọc được “{text}”. Hãy nhập một số, ví dụ {example}.',
		reading: 'Đọc là {reading}',
		valueTextMark: '{value}; chương trình {mark}'
	},
	scenario: {
		label: 'Kịch bản',
		closure: 'Cách tính',
		all: 'Tất cả kịch bản và câu hỏi của từng kịch bản',
		dropped: { one: 'Đã bỏ {count} thay đổi của kịch bản trước.', other: 'Đã bỏ {count} thay đổi của kịch bản trước.' }
	},
	diagnostics: {
		title: 'Cảnh báo của lần tính này',
		errors: { one: '{count} lỗi', other: '{count} lỗi' },
		warnings: { one: '{count} cảnh báo', other: '{count} cảnh báo' },
		more: 'Xem thêm {count}',
		refusedTitle: 'Không tính được với thay đổi này',
		refusedHint: 'Kết quả bên dưới (mờ) là của lần tính hợp lệ trước.',
		undoLast: 'Hoàn tác thay đổi cuối',
		engineFailed: 'Không khởi động được bộ tính. Kết quả trên trang vẫn đúng với kịch bản đã chọn, nhưng chưa tính được thay đổi của bạn.',
		retry: 'Thử lại'
	},
	link: {
		title: 'Bạn đang xem một kịch bản được chia sẻ',
		problems: {
			one: 'Liên kết có {count} chỗ không đọc được; phần còn lại đã được áp dụng:',
			other: 'Liên kết có {count} chỗ không đọc được; phần còn lại đã được áp dụng:'
		},
		drift: 'Khi tạo liên kết, kết quả là {then}; nay là {now} (chênh {gap}).',
		driftReason: 'Mô hình hoặc số liệu đã thay đổi từ khi tạo liên kết.',
		same: 'Kết quả đúng như khi tạo liên kết.',
		changes: 'Các thay đổi trong liên kết:',
		close: 'Đóng thông báo',
		backToScenario: 'Về kịch bản gốc'
	},
	scoreboard: {
		title: 'Bảng chỉ tiêu',
		caption: 'Từng chỉ tiêu của chương trình: mục tiêu, kết quả của kịch bản, khoảng cách và trạng thái',
		filter: 'Lọc theo trạng thái',
		all: 'Tất cả',
		search: 'Tìm chỉ tiêu',
		searchHint: 'gõ không dấu cũng được',
		indicator: 'Chỉ tiêu',
		when: 'Năm',
		unit: 'Đơn vị tính',
		target: 'Mục tiêu',
		value: 'Kết quả',
		gap: 'Khoảng cách',
		status: 'Trạng thái',
		firstYear: 'Đạt từ năm',
		section: 'mục {section}',
		gapNote: 'Khoảng cách âm: chưa tới mục tiêu; dương: tốt hơn mục tiêu.',
		none: 'Không có chỉ tiêu nào khớp.',
		shown: { one: 'Đang hiện {count} chỉ tiêu', other: 'Đang hiện {count} chỉ tiêu' },
		groupCount: '{met}/{total} đạt',
		passedIn: 'Số công bố năm {year} đã đạt mức này.',
		upperBound: 'Số tính ra rộng hơn phạm vi của mục tiêu, nên chỉ là mức tối đa.',
		growthNeeded: 'Để đạt đúng hạn, từ số công bố năm {year} phải tăng bình quân {growth}/năm.',
		changeNeeded: 'Để đạt đúng hạn, từ số công bố năm {year} phải thay đổi bình quân {growth}/năm.',
		betterThanAsked: 'Tốt hơn mức yêu cầu.',
		gapShare: 'Khoảng cách bằng {share} mục tiêu.',
		priceBasis: 'Tính theo {price}.',
		measure: {
			level: 'Giá trị của năm',
			cagr: 'Tăng bình quân năm của giai đoạn',
			mean: 'Bình quân các năm của giai đoạn',
			sum: 'Tổng các năm của giai đoạn',
			'ratio-of-sums': 'Tổng trên tổng của giai đoạn',
			change: 'Mức thay đổi của giai đoạn',
			'first-year': 'Năm đầu tiên đạt',
			text: 'Không có con số'
		},
		comparison: {
			'at-least': '≥ {value}',
			'at-most': '≤ {value}',
			about: '≈ {value}',
			between: '{low}–{high}',
			below: '< {value}',
			above: '> {value}'
		}
	},
	audit: {
		title: 'Chương trình có tự khớp với chính mình không?',
		lead: 'Các con số của chương trình được đối chiếu với nhau bằng những đẳng thức mà chúng phải thoả mãn, có tính đến làm tròn khi in.',
		summary: '{consistent} phép đối chiếu khớp, {inconsistent} không khớp.',
		consistent: 'Khớp',
		inconsistent: 'Không khớp',
		showFigures: 'Cách tính',
		all: 'Xem đủ mọi phép đối chiếu'
	},
	sources: {
		title: 'Nguồn số liệu',
		missing: 'Còn thiếu',
		publisher: '{publisher}, {date}',
		document: 'Văn bản được kiểm tra'
	},
	take: {
		title: 'Mang đi',
		share: 'Chia sẻ',
		copyLink: 'Sao chép liên kết',
		copied: 'Đã sao chép',
		copyFailed: 'Không sao chép được; hãy chép từ ô này:',
		copyVerdict: 'Sao chép câu kết luận',
		csvVi: 'CSV cho Excel (vi)',
		csvMachine: 'CSV cho máy',
		json: 'JSON',
		print: 'In',
		downloadFailed: 'Không tạo được tệp.',
		csvViHint: 'dấu phẩy thập phân, cột ngăn bằng chấm phẩy',
		csvMachineHint: 'dấu chấm thập phân, cột ngăn bằng dấu phẩy'
	},
	footer: {
		model: 'Mô hình {version}',
		data: 'Số liệu {vintage}',
		hash: 'Mã kiểm {hash}',
		local: 'Mọi phép tính chạy trong trình duyệt của bạn; không gửi gì ra ngoài.',
		licence: 'Mã nguồn mở, giấy phép Apache-2.0.'
	},
	root: { choose: 'Chọn ngôn ngữ', open: 'Mở bản tiếng Việt' }
};

/** Shape of the catalogue: the same keys in every language, every leaf a text. */
export type Messages = typeof vi;
