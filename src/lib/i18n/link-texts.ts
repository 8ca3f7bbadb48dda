/** Words about an opened link, in each language; they are read by those who came by one. */
export const linkTexts = {
	vi: {
		title: 'Bạn đang xem một kịch bản được chia sẻ',
		problems: {
			one: 'Liên kết có {count} chỗ không đọc được; phần còn lại đã được áp dụng:',
			other: 'Liên kết có {count} chỗ không đọc được; phần còn lại đã được áp dụng:'
		},
		drift: 'Khi tạo liên kết, kết quả là {then}; nay là {now} (chênh {gap}).',
		driftReason: 'Mô hình hoặc số liệu đã thay đổi từ khi tạo liên kết.',
		same: 'Kết quả đúng như khi tạo liên kết.',
		changes: 'Các thay đổi trong liên kết:',
		notApplied: 'Không có gì từ liên kết được áp dụng.',
		wholeNotebook: 'Liên kết này chứa cả một sổ tay.',
		openNotebook: 'Mở sổ tay',
		openThere: 'Mở liên kết ở trang {pack}',
		scenarioLink: 'Đây là liên kết của một kịch bản, không phải của một sổ tay.',
		close: 'Đóng thông báo',
		backToScenario: 'Về kịch bản gốc'
	},
	en: {
		title: 'You are viewing a shared scenario',
		problems: {
			one: '{count} part of the link could not be read; the rest has been applied:',
			other: '{count} parts of the link could not be read; the rest has been applied:'
		},
		drift: 'When the link was made the result was {then}; now it is {now} (difference {gap}).',
		driftReason: 'The model or the data have changed since the link was made.',
		same: 'The result is the same as when the link was made.',
		changes: 'Changes in the link:',
		notApplied: 'Nothing of the link has been applied.',
		wholeNotebook: 'This link holds a whole notebook.',
		openNotebook: 'Open the notebook',
		openThere: 'Open the link on the page of {pack}',
		scenarioLink: 'This is the link of a scenario and not of a notebook.',
		close: 'Close this notice',
		backToScenario: 'Back to the scenario'
	}
} as const;
