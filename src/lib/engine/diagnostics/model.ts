import { diagnosticsOf, type DiagnosticDefinition } from '$lib/base';
import { defineError } from './define';

/** What can be wrong with declarations, left sides and the way equations hang together. */
export const modelDiagnostics = {
	'declared-twice': defineError(
		['{what} `{id}` được khai báo hai lần.', 'The {what} `{id}` is declared twice.'],
		['Bỏ một trong hai, hoặc đặt tên khác.', 'Leave one of them out, or give it another name.']
	),
	'reserved-name': defineError(
		['`{id}` là tên dành riêng của ngôn ngữ công thức.', '`{id}` is a reserved name of the formula language.'],
		['Chọn tên khác cho biến, giả định hoặc hằng số này.', 'Choose another name for this variable, assumption or constant.']
	),
	'unknown-dimension': defineError(
		[
			'`{id}` dùng chiều `{dimension}` mà mô hình không khai báo.',
			'`{id}` uses the dimension `{dimension}`, which the model does not declare.'
		],
		['Các chiều đã khai báo: {dimensions}.', 'Declared dimensions: {dimensions}.']
	),
	'left-side-mismatch': defineError(
		['Vế trái của phương trình này phải là `{expected}`.', 'The left side of this equation has to be `{expected}`.'],
		['Sửa vế trái, hoặc đặt phương trình dưới đúng biến của nó.', 'Mend the left side, or put the equation under its own variable.']
	),
	'member-equation-without-member': defineError(
		[
			'Phương trình trong `members` của `{name}` phải nêu ít nhất một thành phần ở vế trái.',
			'An equation under `members` of `{name}` has to name at least one member on its left side.'
		],
		['Viết như `{usage}`.', 'Write it like `{usage}`.']
	),
	'replaced-name-unknown': defineError(
		[
			'Phương trình thay thế cho `{name}`, nhưng mô hình không tính biến nào tên như vậy.',
			'The equation replaces `{name}`, but the model computes no variable of that name.'
		],
		['{suggestion}', '{suggestion}']
	),
	'duplicate-equation': defineError(
		['`{id}` có hai phương trình trong cùng một danh sách.', '`{id}` has two equations in the same list.'],
		['Giữ lại một phương trình cho mỗi thành phần.', 'Keep one equation for each member.']
	),
	'algebraic-loop': defineError(
		[
			'Trong cùng một năm các biến phụ thuộc vòng tròn: {path} (cách đóng mô hình: {closures}).',
			'Within one year these variables depend on each other in a circle: {path} (closure: {closures}).'
		],
		['Cắt vòng bằng một độ trễ, chẳng hạn `{lagged}(-1)`.', 'Break the circle with a lag, such as `{lagged}(-1)`.']
	),
	'base-year-loop': defineError(
		['Các phương trình năm gốc phụ thuộc vòng tròn: {path}.', 'The base-year equations depend on each other in a circle: {path}.'],
		[
			'Bỏ `base` của một biến trong vòng và lấy giá trị năm gốc từ bộ dữ liệu.',
			'Leave out one `base` of the circle and take that value from the pack.'
		]
	),
	'no-such-closure': defineError(
		['Không có cách đóng mô hình nào tên `{closure}`.', 'There is no closure called `{closure}`.'],
		['Các cách đóng mô hình: {closures}.', 'Closures: {closures}.']
	),
	'unknown-parameter': defineError(
		['Đồng nhất thức `{identity}` không có tham số `{name}`.', 'The identity `{identity}` has no parameter `{name}`.'],
		['Khai báo tham số đó, hoặc dùng một trong: {parameters}.', 'Declare it, or use one of: {parameters}.']
	),
	'not-in-identity': defineError(
		[
			'Đồng nhất thức chỉ dùng các tham số và phép tính, không dùng {what}.',
			'An identity is made of its parameters and arithmetic; it has no {what}.'
		],
		['Khai báo mỗi con số cần dùng thành một tham số riêng.', 'Declare each figure that it needs as a parameter of its own.']
	)
} satisfies Readonly<Record<string, DiagnosticDefinition>>;

/** Code of a mistake in how the model is put together. */
export type ModelCode = keyof typeof modelDiagnostics;

/** A diagnostic about the model as a whole, with its sentences filled in. */
export const diagnoseModel = diagnosticsOf(modelDiagnostics);
