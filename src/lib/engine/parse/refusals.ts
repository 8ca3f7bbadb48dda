import type { Bilingual } from '$lib/base';

/** Why a piece of syntax is not part of the language, and what to write in its place. */
export interface Refusal {
	readonly what: Bilingual;
	readonly advice: Bilingual;
}

function refusal(what: readonly [vi: string, en: string], advice: readonly [vi: string, en: string]): Refusal {
	return { what: { vi: what[0], en: what[1] }, advice: { vi: advice[0], en: advice[1] } };
}

/** A text in quotes, closed or not. */
export const QUOTES = refusal(
	['Chuỗi chữ trong dấu nháy', 'A text in quotes'],
	[
		'Bỏ dấu nháy: thành phần của một chiều viết thẳng tên, như `value_added[II]`.',
		'Leave the quotes out: a member is written by its name, as in `value_added[II]`.'
	]
);
const BRACES = refusal(
	['Dấu ngoặc nhọn', 'A curly bracket'],
	['Dùng ngoặc tròn để gộp phép tính.', 'Use round brackets to group a calculation.']
);
const LINE = refusal(
	['Xuống dòng giữa công thức', 'A line break inside a formula'],
	['Viết mỗi công thức trên một dòng.', 'Write each formula on one line.']
);

/** Signs, longest first, that other languages use and this one does not. */
export const REFUSED_SIGNS: Readonly<Record<string, Refusal>> = {
	'**': refusal(['Lũy thừa viết bằng `**`', 'A power written as `**`'], ['Lũy thừa viết là `x ^ 2`.', 'Write a power as `x ^ 2`.']),
	'<>': refusal(['Dấu `<>`', 'The sign `<>`'], ['“Khác” viết là `!=`.', 'Write “differs from” as `!=`.']),
	'&&': refusal(['Dấu `&&`', 'The sign `&&`'], ['“Và” viết là `and`.', 'Write “and” as `and`.']),
	'||': refusal(['Dấu `||`', 'The sign `||`'], ['“Hoặc” viết là `or`.', 'Write “or” as `or`.']),
	'&': refusal(['Dấu `&`', 'The sign `&`'], ['“Và” viết là `and`.', 'Write “and” as `and`.']),
	'|': refusal(
		['Dấu `|`', 'The sign `|`'],
		['“Hoặc” viết là `or`; giá trị tuyệt đối viết là `abs(x)`.', 'Write “or” as `or`, and an absolute value as `abs(x)`.']
	),
	'~': refusal(['Dấu `~`', 'The sign `~`'], ['“Không” viết là `not`.', 'Write “not” as `not`.']),
	'!': refusal(
		['Dấu `!` (giai thừa)', 'The sign `!` (factorial)'],
		['“Không” viết là `not`, “khác” viết là `!=`.', 'Write “not” as `not` and “differs from” as `!=`.']
	),
	'“': QUOTES,
	'”': QUOTES,
	'`': QUOTES,
	'{': BRACES,
	'}': BRACES,
	'\n': LINE,
	'\r': LINE,
	':': refusal(
		['Khoảng viết bằng dấu `:`', 'A range written with `:`'],
		[
			'Phép chia viết là `/`; tính trên nhiều năm thì dùng `sum_over(x, 2026, 2030)` và các hàm cùng loại.',
			'Write a division as `/`; for several years use `sum_over(x, 2026, 2030)` and its like.'
		]
	),
	'?': refusal(
		['Phép chọn `? :`', 'A choice written `? :`'],
		['Viết `if(điều kiện, giá trị, giá trị khác)`.', 'Write `if(condition, value, other value)`.']
	),
	';': refusal(
		['Dấu chấm phẩy', 'A semicolon'],
		[
			'Các đối số của hàm cách nhau bằng dấu phẩy và dấu cách, như `max(a, b)`.',
			'Arguments are separated by a comma and a space, as in `max(a, b)`.'
		]
	),
	'.': refusal(
		['Dấu chấm sau một tên', 'A dot after a name'],
		[
			'Tên viết liền bằng dấu gạch dưới; số thập phân có chữ số ở cả hai bên dấu chấm, như `0.5`.',
			'Join the words of a name with underscores; a decimal number has digits on both sides of its point, as in `0.5`.'
		]
	),
	'#': refusal(
		['Ghi chú trong công thức', 'A comment inside a formula'],
		['Đưa ghi chú vào mục `note` của biến.', 'Put the comment into the variable’s `note`.']
	)
};

/** Typographic signs and the way each is typed here. */
export const TYPED_AS: Readonly<Record<string, string>> = {
	'×': '*',
	'·': '*',
	'÷': '/',
	'−': '-',
	'–': '-',
	'—': '-',
	'≤': '<=',
	'≥': '>=',
	'≠': '!=',
	'²': '^ 2',
	'³': '^ 3',
	'√': 'sqrt(...)'
};

/** A plus sign where a number or a name has to begin. */
export const PLUS_SIGN = refusal(
	['Dấu `+` đứng trước một số', 'A plus sign in front of a number'],
	['Bỏ dấu `+` đi.', 'Leave the plus sign out.']
);
/** An equals sign after the one of the equation. */
export const EQUALS_SIGN = refusal(
	['Phép gán `=` bên trong biểu thức', 'An assignment `=` inside an expression'],
	[
		'So sánh bằng viết là `==`; mỗi phương trình chỉ có một dấu `=` sau vế trái.',
		'Write the comparison as `==`; an equation has a single `=`, after its left side.'
	]
);
/** A square bracket that opens a list of numbers in other languages. */
export const MATRIX = refusal(
	['Ngoặc vuông không đứng ngay sau một tên', 'A square bracket that does not follow a name'],
	[
		'Ngoặc vuông chỉ chọn thành phần của một biến, như `value_added[I]`; dãy số không có trong ngôn ngữ này.',
		'Square brackets only pick a member of a variable, as in `value_added[I]`; there are no lists of numbers.'
	]
);
/** A comma that separates nothing. */
export const LOOSE_COMMA = refusal(
	['Dấu phẩy ở ngoài hàm và ngoài ngoặc vuông', 'A comma outside a function and outside square brackets'],
	[
		'Dấu phẩy chỉ ngăn cách các đối số, như `max(a, b)`; số thập phân dùng dấu chấm.',
		'A comma only separates arguments, as in `max(a, b)`; decimals use a point.'
	]
);
/** Whatever mathjs reads and this language does not have. */
export const UNKNOWN_FORM = refusal(
	['Công thức này', 'This formula'],
	[
		'Chỉ dùng số, tên, + - * / ^, so sánh, and/or/not, hàm và ngoặc.',
		'Use only numbers, names, + - * / ^, comparisons, and/or/not, functions and brackets.'
	]
);
