import { diagnosticsOf, type DiagnosticCatalogue } from '$lib/base';

/** What can be wrong with a shared address; nothing in it stops the rest from being applied. */
export const LINK_CATALOGUE = {
	'link-version': {
		severity: 'warning',
		message: {
			vi: 'Liên kết có số phiên bản “{version}” mà trang này không biết.',
			en: 'The link carries the version “{version}”, which this page does not know.'
		},
		hint: {
			vi: 'Tải lại trang để có bản mới nhất, hoặc sao chép lại liên kết từ nơi gửi.',
			en: 'Reload the page to get its newest version, or copy the link again where it came from.'
		}
	},
	'link-other-pack': {
		severity: 'warning',
		message: {
			vi: 'Liên kết được tạo cho chương trình “{made}”, còn trang này là “{open}”.',
			en: 'The link was made for the programme “{made}”, and this page shows “{open}”.'
		},
		hint: {
			vi: 'Mở trang của chương trình đó rồi dán lại phần sau dấu #.',
			en: 'Open that programme’s page and paste the part after # there.'
		}
	},
	'link-scenario-unknown': {
		severity: 'warning',
		message: { vi: 'Không có kịch bản nào tên “{scenario}”.', en: 'There is no scenario called “{scenario}”.' },
		hint: {
			vi: 'Các thay đổi được áp dụng lên kịch bản đang mở. Có các kịch bản: {known}.',
			en: 'The changes are applied to the scenario shown. Scenarios: {known}.'
		}
	},
	'link-scenario-other': {
		severity: 'warning',
		message: {
			vi: 'Liên kết được tạo cho kịch bản “{made}”, còn trang này chỉ có kịch bản “{open}”.',
			en: 'The link was made for the scenario “{made}”; this page shows only “{open}”.'
		},
		hint: {
			vi: 'Các thay đổi được áp dụng lên kịch bản của trang, nên kết quả khác với nơi tạo liên kết.',
			en: 'The changes are applied to the scenario of the page, so results differ from those where the link was made.'
		}
	},
	'link-closure-other': {
		severity: 'warning',
		message: {
			vi: 'Liên kết ghi cách tính “{made}”, kịch bản này dùng “{used}”.',
			en: 'The link names the closure “{made}”; this scenario uses “{used}”.'
		},
		hint: {
			vi: 'Chọn một kịch bản có cách tính đó trong danh sách kịch bản.',
			en: 'Choose a scenario with that closure in the list of scenarios.'
		}
	},
	'link-part-unreadable': {
		severity: 'warning',
		message: { vi: 'Không đọc được phần “{part}”.', en: 'The part “{part}” cannot be read.' },
		hint: { vi: 'Mỗi phần có dạng tên=giá trị, các phần ngăn bằng dấu &.', en: 'Each part reads name=value; parts are separated by &.' }
	},
	'link-number-unreadable': {
		severity: 'warning',
		message: { vi: '“{text}” trong phần “{part}” không phải là số.', en: '“{text}” in the part “{part}” is not a number.' },
		hint: {
			vi: 'Viết số với dấu chấm thập phân và tỷ lệ dạng phần của 1: 0.12 là 12 %.',
			en: 'Write numbers with a decimal point and rates as shares: 0.12 is 12%.'
		}
	},
	'link-change-unreadable': {
		severity: 'warning',
		message: { vi: 'Không đọc được thay đổi “{part}”.', en: 'The change “{part}” cannot be read.' },
		hint: {
			vi: 'Một thay đổi có dạng tên:giá trị hoặc tên:giá trị@năm-năm, ví dụ {example}.',
			en: 'A change reads name:value or name:value@year-year, for example {example}.'
		}
	},
	'link-change-repeated': {
		severity: 'warning',
		message: { vi: '“{id}” có mặt hai lần; chỉ lần đầu được áp dụng.', en: '“{id}” occurs twice; only the first is applied.' },
		hint: {
			vi: 'Gộp các năm vào một thay đổi, ngăn bằng dấu phẩy: 0.12@2026-2028,0.1@2029.',
			en: 'Put the years into one change, separated by commas: 0.12@2026-2028,0.1@2029.'
		}
	},
	'link-years-unreadable': {
		severity: 'warning',
		message: { vi: 'Không đọc được các năm “{years}” của “{id}”.', en: 'The years “{years}” of “{id}” cannot be read.' },
		hint: {
			vi: 'Viết một năm (2030) hoặc năm đầu-năm cuối (2026-2030), không chồng lên nhau.',
			en: 'Write one year (2030) or first-last (2026-2030), without overlaps.'
		}
	},
	'link-years-outside': {
		severity: 'warning',
		message: { vi: 'Các năm của “{id}” nằm ngoài {first}–{last}.', en: 'The years of “{id}” lie outside {first}–{last}.' },
		hint: { vi: 'Chọn các năm trong khoảng mà mô hình tính.', en: 'Choose years that the model computes.' }
	},
	'link-id-unknown': {
		severity: 'warning',
		message: { vi: 'Không có giả định nào tên “{id}”.', en: 'There is no assumption called “{id}”.' },
		hint: {
			vi: 'Kiểm tra chính tả; thành phần viết sau dấu chấm, ví dụ growth_assumed.II.',
			en: 'Check the spelling; a member stands after a dot, as in growth_assumed.II.'
		}
	},
	'link-value-refused': {
		severity: 'warning',
		message: {
			vi: '{label}: không nhận {value}, chỉ được từ {low} đến {high}.',
			en: '{label}: {value} is not accepted, only {low} to {high}.'
		},
		hint: { vi: 'Sửa số trong liên kết hoặc kéo thanh trượt.', en: 'Mend the number in the link or move the slider.' }
	}
} as const satisfies DiagnosticCatalogue;

export const diagnoseLink = diagnosticsOf(LINK_CATALOGUE);
