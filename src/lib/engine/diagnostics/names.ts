import { diagnosticsOf, type DiagnosticDefinition } from '$lib/base';
import { defineError } from './define';

/** What can be wrong with the names, brackets and calls of a formula. */
export const nameDiagnostics = {
	'unknown-name': defineError(
		['Không có biến, giả định hay hằng số nào tên `{name}`.', 'There is no variable, assumption or constant called `{name}`.'],
		['{suggestion}', '{suggestion}']
	),
	'unknown-function': defineError(
		['Không có hàm nào tên `{name}`.', 'There is no function called `{name}`.'],
		['{suggestion}', '{suggestion}']
	),
	'wrong-argument-count': defineError(
		['Hàm `{name}` nhận {expected} đối số, ở đây có {given}.', 'The function `{name}` takes {expected} arguments; {given} are given.'],
		['Cách dùng: {usage}', 'How to use it: {usage}']
	),
	'over-years-in-equation': defineError(
		[
			'Hàm `{name}` tính trên nhiều năm nên không dùng được trong phương trình tính từng năm.',
			'The function `{name}` looks across years and cannot stand in an equation that is computed year by year.'
		],
		[
			'Trong phương trình dùng độ trễ như `x(-1)` hoặc `base(x)`; hàm này dành cho chỉ tiêu và ô công thức.',
			'In an equation use a lag such as `x(-1)`, or `base(x)`; this function is for targets and formula cells.'
		]
	),
	'nested-over-years': defineError(
		[
			'Hàm `{name}` nằm bên trong một hàm tính trên nhiều năm khác.',
			'The function `{name}` stands inside another function that looks across years.'
		],
		['Tính hai phần riêng rồi ghép lại ở ngoài.', 'Compute the two parts apart and combine them outside.']
	),
	'unbound-index': defineError(
		[
			'Chữ `{letter}` trong `{name}[{letter}]` không có ở vế trái, cũng không nằm trong `sum(...)`.',
			'The letter `{letter}` in `{name}[{letter}]` is neither on the left side nor inside a `sum(...)`.'
		],
		[
			'Thêm `[{letter}]` vào vế trái, cộng lại bằng `sum(...)`, hoặc chọn một thành phần: {members}.',
			'Add `[{letter}]` to the left side, add up with `sum(...)`, or pick one member: {members}.'
		]
	),
	'no-such-member': defineError(
		[
			'Chiều `{dimension}` của `{name}` không có thành phần `{member}`.',
			'The dimension `{dimension}` of `{name}` has no member `{member}`.'
		],
		['Dùng chữ `{letter}` hoặc một trong: {members}.', 'Use the letter `{letter}` or one of: {members}.']
	),
	'wrong-index-count': defineError(['Đại lượng `{name}` {need}.', '`{name}` {need}.'], ['Viết là `{usage}`.', 'Write it as `{usage}`.']),
	'missing-brackets': defineError(
		[
			'`{name}` có nhiều thành phần, đứng ngoài `sum(...)` thì phải nói rõ thành phần nào.',
			'`{name}` has several members; outside a `sum(...)` it has to say which one.'
		],
		['Viết `{usage}`, hoặc cộng lại bằng `sum({name})`.', 'Write `{usage}`, or add them up with `sum({name})`.']
	),
	'offset-on-member': defineError(
		['Không cộng trừ được trên thành phần cố định `{member}`.', 'An offset cannot be taken from the fixed member `{member}`.'],
		['Viết thẳng thành phần cần dùng, hoặc dùng chữ chỉ số `{letter}`.', 'Write the member itself, or use the index letter `{letter}`.']
	),
	'sum-over-nothing': defineError(
		['`sum(...)` không có chiều nào để cộng.', 'This `sum(...)` has no dimension to add over.'],
		[
			'Đưa vào một biến có nhiều thành phần, viết không ngoặc vuông; cộng các biến đơn thì dùng dấu `+`.',
			'Put a variable with several members in it, without brackets; to add single variables use `+`.'
		]
	),
	'base-needs-name': defineError(
		['`base(...)` chỉ nhận tên của một biến, không kèm độ trễ.', '`base(...)` takes the name of one variable, without a lag.'],
		[
			'Viết như `base(capital)`; cả biểu thức thì viết từng phần: `base(a) / base(b)`.',
			'Write `base(capital)`; for an expression take each part: `base(a) / base(b)`.'
		]
	),
	'year-literal-needed': defineError(
		['Năm trong hàm `{name}` phải viết bằng số.', 'A year in the function `{name}` has to be written as a number.'],
		['Viết như `{usage}`.', 'Write it like {usage}.']
	),
	'formula-too-large': defineError(
		[
			'Cộng ra hết các thành phần, công thức này có khoảng {size} phép tính, quá giới hạn {limit}.',
			'Written out over all members this formula has about {size} operations; the limit is {limit}.'
		],
		['Đặt tổng bên trong thành một biến riêng.', 'Make the inner sum a variable of its own.']
	)
} satisfies Readonly<Record<string, DiagnosticDefinition>>;

/** Code of a mistake in names, brackets or calls. */
export type NameCode = keyof typeof nameDiagnostics;

/** A diagnostic about names, with its sentences filled in. */
export const diagnoseName = diagnosticsOf(nameDiagnostics);
