import type { DiagnosticCatalogue } from '$lib/base';

/** What can be wrong with years, paths over years, targets over periods, and calibrations. */
export const yearsCatalogue = {
	'bad-year-path': {
		severity: 'error',
		message: { vi: '“{text}” không đọc được thành giá trị theo năm.', en: '"{text}" cannot be read as values by year.' },
		hint: {
			vi: 'Viết một số cho mọi năm (0.12), theo năm hoặc giai đoạn ({2026-2030: 0.12, 2031: 0.1}), hoặc theo mốc ({2025: 0.3, 2030: 0.4, interp: linear}); ở dòng lệnh: ID=0.12, ID@2026:2030=0.12.',
			en: 'Write one number for all years (0.12), years or periods ({2026-2030: 0.12, 2031: 0.1}), or knots ({2025: 0.3, 2030: 0.4, interp: linear}); on the command line: ID=0.12, ID@2026:2030=0.12.'
		}
	},
	'year-range-reversed': {
		severity: 'error',
		message: { vi: 'Giai đoạn bắt đầu năm {first} mà kết thúc năm {last}.', en: 'The period starts in {first} but ends in {last}.' },
		hint: { vi: 'Hãy ghi năm đầu trước, năm cuối sau.', en: 'Write the first year first and the last year last.' }
	},
	'year-range-overlap': {
		severity: 'error',
		message: { vi: 'Năm {year} được cho giá trị hai lần.', en: 'The year {year} is given a value twice.' },
		hint: { vi: 'Hãy chia lại các giai đoạn để không chồng lên nhau.', en: 'Divide the periods so that they do not overlap.' }
	},
	'year-outside-horizon': {
		severity: 'error',
		message: {
			vi: 'Năm {year} nằm ngoài khoảng {first}–{last} của bộ dữ liệu.',
			en: 'The year {year} lies outside {first}–{last}, the years of the pack.'
		},
		hint: {
			vi: 'Hãy sửa năm, hoặc đổi base_year, last_year trong pack.yaml.',
			en: 'Mend the year, or change base_year or last_year in pack.yaml.'
		}
	},
	'assumption-years-missing': {
		severity: 'error',
		message: { vi: 'Giả định “{id}” không có giá trị cho các năm {years}.', en: 'The assumption "{id}" has no value in {years}.' },
		hint: {
			vi: 'Hãy thêm giai đoạn còn thiếu: giả định của bộ dữ liệu phải phủ từ năm {first} đến {last}.',
			en: 'Add what is missing: an assumption of a pack has to cover {first} to {last}.'
		}
	},
	'history-year-or-period': {
		severity: 'error',
		message: {
			vi: 'Mỗi số liệu thuộc đúng một năm (year) hoặc một giai đoạn (period, như 2016-2020).',
			en: 'A figure belongs to exactly one year, or to one period such as 2016-2020.'
		},
		hint: { vi: 'Hãy điền một trong hai cột và để trống cột kia.', en: 'Fill in one of the two columns and leave the other empty.' }
	},
	'target-series-unknown': {
		severity: 'error',
		message: {
			vi: 'Chỉ tiêu đo đại lượng “{series}”, nhưng mô hình không có đại lượng này.',
			en: 'The target measures "{series}", which the model does not have.'
		},
		hint: {
			vi: '{suggestion} Chỉ tiêu không tính được thì ghi “measure: text” kèm lý do.',
			en: '{suggestion} A target that cannot be computed is "measure: text" with a reason.'
		}
	},
	'target-incomplete': {
		severity: 'error',
		message: { vi: 'Chỉ tiêu kiểu “{measure}” còn thiếu: {missing}.', en: 'A target of the measure "{measure}" still lacks: {missing}.' },
		hint: { vi: 'Hãy thêm các khóa này.', en: 'Add these keys.' }
	},
	'target-value-kind': {
		severity: 'error',
		message: {
			vi: 'So sánh “{comparison}” cần {expected}.',
			en: 'The comparison "{comparison}" takes {expected}.'
		},
		hint: {
			vi: '“between” ghi value: [thấp, cao]; các so sánh khác ghi một số.',
			en: '"between" has value: [low, high]; every other comparison has one number.'
		}
	},
	'computed-series-path': {
		severity: 'error',
		message: {
			vi: '“{id}” do phương trình tính ra; kịch bản chỉ đặt được giá trị năm gốc {year} của nó.',
			en: '"{id}" is computed by an equation; a scenario can only set its value in the base year {year}.'
		},
		hint: {
			vi: 'Hãy ghi một số, hoặc thay đổi giả định mà đại lượng này phụ thuộc.',
			en: 'Give one number, or change the assumption it depends on.'
		}
	},
	'derived-missing': {
		severity: 'warning',
		message: {
			vi: 'Kịch bản “{scenario}” có bước hiệu chỉnh nhưng chưa có tệp kết quả “{file}”.',
			en: 'The scenario "{scenario}" has a calibration but no results in "{file}".'
		},
		hint: {
			vi: 'Hãy chạy “kichban calibrate --pack {pack} --scenario {scenario} --write”.',
			en: 'Run "kichban calibrate --pack {pack} --scenario {scenario} --write".'
		}
	},
	'derived-not-calibrated': {
		severity: 'warning',
		message: {
			vi: 'Tệp kết quả hiệu chỉnh có “{id}”, nhưng không bước hiệu chỉnh nào giải ra nó.',
			en: 'The calibration results hold "{id}", which no calibration step solves for.'
		},
		hint: {
			vi: 'Hãy chạy lại “kichban calibrate --write”; số đặt bằng tay thì chuyển sang “set” của kịch bản.',
			en: 'Run "kichban calibrate --write" again; a number set by hand belongs in "set" of the scenario.'
		}
	}
} as const satisfies DiagnosticCatalogue;
