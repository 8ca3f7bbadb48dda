import { diagnosticsOf, type DiagnosticDefinition } from '$lib/base';

function error(message: readonly [vi: string, en: string], hint: readonly [vi: string, en: string]): DiagnosticDefinition {
	return { severity: 'error', message: { vi: message[0], en: message[1] }, hint: { vi: hint[0], en: hint[1] } };
}

/** What can be wrong with the writing of a formula, before any name in it is looked up. */
export const parseDiagnostics = {
	'empty-formula': error(
		['Công thức để trống.', 'The formula is empty.'],
		['Viết một biểu thức, hoặc bỏ cả mục này đi.', 'Write an expression, or leave the whole entry out.']
	),
	'formula-too-long': error(
		['Công thức dài {length} ký tự, quá giới hạn {limit} ký tự.', 'The formula has {length} characters; the limit is {limit}.'],
		['Tách thành nhiều biến trung gian.', 'Split it into several variables.']
	),
	'nesting-too-deep': error(
		['Ngoặc lồng nhau quá {limit} tầng.', 'Brackets are nested more than {limit} deep.'],
		['Đặt phần bên trong thành một biến riêng.', 'Make the inner part a variable of its own.']
	),
	'too-many-operations': error(
		['Công thức có hơn {limit} phép tính.', 'The formula has more than {limit} operations.'],
		['Tách thành nhiều biến, hoặc dùng `sum(...)` trên một chiều.', 'Split it into several variables, or use `sum(...)` over a dimension.']
	),
	'non-ascii-name': error(
		['Tên `{name}` có dấu hoặc có ký tự ngoài bảng chữ cái La-tinh.', 'The name `{name}` has letters outside plain Latin a–z.'],
		[
			'Trong công thức chỉ dùng chữ không dấu, chữ số và gạch dưới, chẳng hạn `{spelling}`; tên đầy đủ có dấu để ở nhãn của biến.',
			'Formulas use plain letters, digits and underscores, for example `{spelling}`; the full name belongs in the variable’s label.'
		]
	),
	'reserved-word': error(
		['`{word}` là từ dành riêng, không dùng làm tên trong công thức được.', '`{word}` is a reserved word and cannot be used as a name.'],
		[
			'Chọn một tên khác; giá trị không xác định viết là `undefined`.',
			'Choose another name; a value that does not exist is written `undefined`.'
		]
	),
	'bad-number': error(
		['`{written}` không phải là một con số viết đúng.', '`{written}` is not a well-written number.'],
		[
			'Viết như `1234.5`, `0.073` hoặc `1e6`: không tách hàng nghìn, dấu chấm thập phân có chữ số ở cả hai bên.',
			'Write it like `1234.5`, `0.073` or `1e6`: no thousands separators, and digits on both sides of the decimal point.'
		]
	),
	'decimal-comma': error(
		[
			'`{written}` viết dấu phẩy ngay giữa hai con số, có thể hiểu là số thập phân.',
			'`{written}` has a comma right between two numbers and may mean a decimal.'
		],
		[
			'Nếu là số thập phân, viết `{decimal}`; nếu là hai đối số, thêm dấu cách: `{separate}`.',
			'For a decimal number write `{decimal}`; for two arguments put a space: `{separate}`.'
		]
	),
	'percent-sign': error(
		['Công thức không dùng dấu phần trăm.', 'Formulas do not use the percent sign.'],
		['Viết tỷ lệ dưới dạng số thập phân: 7,3 % là `0.073`.', 'Write rates as fractions: 7.3 % is `0.073`.']
	),
	'unexpected-character': error(
		['Ký tự `{character}` không có trong ngôn ngữ công thức.', 'The character `{character}` is not part of the formula language.'],
		['{advice}', '{advice}']
	),
	'unsupported-syntax': error(
		['{what}: ngôn ngữ công thức không có cách viết này.', '{what}: the formula language has no such form.'],
		['{advice}', '{advice}']
	),
	'implicit-product': error(
		['Giữa `{left}` và `{right}` thiếu một phép tính.', 'An operator is missing between `{left}` and `{right}`.'],
		['Phép nhân phải viết rõ bằng dấu `*`, như `2 * x`.', 'A product has to be written with `*`, as in `2 * x`.']
	),
	'missing-operand': error(
		['Trước {next} còn thiếu một con số hoặc một tên.', 'A number or a name is missing before {next}.'],
		['Viết thêm phần còn thiếu, hoặc bỏ dấu thừa.', 'Write the missing part, or delete the sign that is left over.']
	),
	'unclosed-bracket': error(
		['Ngoặc `{open}` mở ra mà chưa đóng.', 'The bracket `{open}` is never closed.'],
		['Thêm `{close}` vào chỗ kết thúc.', 'Add `{close}` where it ends.']
	),
	'unmatched-bracket': error(
		['Ngoặc `{close}` không có ngoặc mở tương ứng.', 'The bracket `{close}` closes nothing that is open.'],
		['Bỏ ngoặc này đi, hoặc thêm ngoặc mở cùng loại.', 'Delete it, or add an opening bracket of the same kind.']
	),
	'chained-comparison': error(
		['Hai phép so sánh viết liền nhau.', 'Two comparisons stand in a row.'],
		['Tách ra và nối bằng `and`: `a < b and b < c`.', 'Split them and join with `and`: `a < b and b < c`.']
	),
	'ambiguous-not': error(
		['Không rõ `not` phủ định tới đâu.', 'It is unclear how far this `not` reaches.'],
		['Đặt ngoặc: `not (a < b)` hoặc `(not a) == b`.', 'Use brackets: `not (a < b)` or `(not a) == b`.']
	),
	'bad-lag': error(
		['Độ trễ của `{name}` phải là một số nguyên âm.', 'The lag of `{name}` has to be a negative whole number.'],
		[
			'Năm trước viết là `{name}(-1)`, năm nay chỉ viết `{name}`; một năm cố định viết là `at({name}, 2030)`.',
			'Last year is `{name}(-1)`, this year is just `{name}`; a fixed year is `at({name}, 2030)`.'
		]
	),
	'bad-index': error(
		[
			'Trong ngoặc vuông sau `{name}` chỉ được viết tên hoặc số của một thành phần.',
			'The square brackets after `{name}` may only hold names or numbers of members.'
		],
		['Viết như `{name}[I]`, `{name}[s]` hoặc `{name}[age - 1]`.', 'Write it like `{name}[I]`, `{name}[s]` or `{name}[age - 1]`.']
	),
	'not-an-equation': error(
		['Phương trình thiếu dấu `=`.', 'The equation has no `=`.'],
		[
			'Viết như `grdp_real = sum(value_added)`: tên biến, dấu `=`, rồi biểu thức.',
			'Write it like `grdp_real = sum(value_added)`: the variable, `=`, then the expression.'
		]
	),
	'bad-left-side': error(
		[
			'Vế trái của phương trình phải là một tên, có thể kèm ngoặc vuông.',
			'The left side of an equation has to be a name, perhaps with square brackets.'
		],
		[
			'Viết như `growth_grdp = ...` hoặc `value_added[s] = ...`; độ trễ và phép tính để ở vế phải.',
			'Write `growth_grdp = ...` or `value_added[s] = ...`; lags and calculations belong on the right.'
		]
	)
} satisfies Readonly<Record<string, DiagnosticDefinition>>;

/** Code of a mistake in the writing of a formula. */
export type ParseCode = keyof typeof parseDiagnostics;

/** A diagnostic of the parse phase, with its sentences filled in. */
export const diagnoseParse = diagnosticsOf(parseDiagnostics);
