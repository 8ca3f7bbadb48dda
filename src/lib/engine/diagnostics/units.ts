import { EXAMPLE_UNITS } from '$lib/model';
import { diagnosticsOf, type DiagnosticDefinition } from '$lib/base';
import { defineError } from './define';

/** What can be wrong with units and price bases. */
export const unitDiagnostics = {
	'unknown-unit': defineError(
		['Đơn vị `{unit}` không có trong danh mục.', 'The unit `{unit}` is not in the catalogue.'],
		[
			`Viết như \`${EXAMPLE_UNITS.money}\`, \`${EXAMPLE_UNITS.perHead}\`, \`thousand persons\` hoặc \`share\`.`,
			`Write it like \`${EXAMPLE_UNITS.money}\`, \`${EXAMPLE_UNITS.perHead}\`, \`thousand persons\` or \`share\`.`
		]
	),
	'unit-price-mismatch': defineError(
		['Đơn vị `{unit}` không đi với cơ sở giá `{price}`.', 'The unit `{unit}` does not go with the price basis `{price}`.'],
		[
			'Tiền đồng cần `current` (giá hiện hành) hoặc `constant` (giá so sánh); chỉ số giá cần `deflator`; còn lại để `none`.',
			'Local money needs `current` or `constant` prices; a price index needs `deflator`; everything else `none`.'
		]
	),
	'mixed-units': defineError(
		['Hai vế khác đơn vị: {left} và {right}.', 'The two sides measure different things: {left} and {right}.'],
		['Đổi một vế bằng phép nhân hoặc chia để hai vế cùng đơn vị.', 'Multiply or divide one side so that both have the same unit.']
	),
	'mixed-price-bases': defineError(
		['Hai vế theo hai loại giá: {left} và {right}.', 'The two sides are in different prices: {left} and {right}.'],
		[
			'Nhân giá so sánh với chỉ số giảm phát, hoặc chia giá hiện hành cho chỉ số đó.',
			'Multiply constant prices by a deflator, or divide current prices by it.'
		]
	),
	'mixed-scales': defineError(
		[
			'Hai vế khác bậc độ lớn {factor} lần: {left} và {right}.',
			'The two sides differ in scale by a factor of {factor}: {left} and {right}.'
		],
		[
			'Nhân với một hằng số đổi đơn vị được khai báo cùng đơn vị của nó.',
			'Multiply by a declared conversion constant that carries its own unit.'
		]
	),
	'result-unit-differs': defineError(
		[
			'`{name}` khai báo {declared}, còn vế phải cho {computed}.',
			'`{name}` is declared as {declared}, but the right side gives {computed}.'
		],
		['Sửa công thức, hoặc sửa đơn vị đã khai báo của biến.', 'Mend the formula, or the declared unit of the variable.']
	),
	'result-price-differs': defineError(
		[
			'`{name}` khai báo {declared}, còn vế phải theo loại giá khác: {computed}.',
			'`{name}` is declared as {declared}, but the right side is in other prices: {computed}.'
		],
		['Nhân hoặc chia với chỉ số giảm phát để ra đúng loại giá.', 'Multiply or divide by a deflator to get to the right prices.']
	),
	'result-scale-differs': defineError(
		[
			'`{name}` khai báo {declared}, còn vế phải cho {computed}: lệch {factor} lần.',
			'`{name}` is declared as {declared}, but the right side gives {computed}: off by a factor of {factor}.'
		],
		[
			`Nhân với một hằng số đổi đơn vị, như \`${EXAMPLE_UNITS.conversion}\`.`,
			`Multiply by a conversion constant, such as one in \`${EXAMPLE_UNITS.conversion}\`.`
		]
	),
	'exponent-not-plain': defineError(
		['Số mũ phải là số thuần, ở đây là {unit}.', 'An exponent has to be a plain number; this one is {unit}.'],
		['Chia số mũ cho một đại lượng cùng đơn vị.', 'Divide the exponent by something in the same unit.']
	),
	'exponent-not-known': defineError(
		['Lũy thừa của {unit} cần số mũ viết bằng số.', 'A power of {unit} needs an exponent written as a number.'],
		[
			'Chia cơ số cho một đại lượng cùng đơn vị, hoặc viết số mũ như `2`, `1/2`.',
			'Divide the base by something in the same unit, or write the exponent as `2` or `1/2`.'
		]
	),
	'plain-number-needed': defineError(
		['Hàm `{name}` chỉ nhận số thuần, ở đây là {unit}.', 'The function `{name}` takes a plain number; this is {unit}.'],
		['Chia đối số cho một đại lượng cùng đơn vị.', 'Divide the argument by something in the same unit.']
	),
	'condition-needed': defineError(
		['Chỗ này cần một điều kiện, ở đây là một con số.', 'A condition belongs here; this is a number.'],
		['So sánh nó với một giá trị, như `x > 0`.', 'Compare it with something, as in `x > 0`.']
	),
	'number-needed': defineError(
		['Chỗ này cần một con số, ở đây là một điều kiện đúng hay sai.', 'A number belongs here; this is a condition, true or false.'],
		['Dùng `if(điều kiện, 1, 0)` để đổi điều kiện thành số.', 'Use `if(condition, 1, 0)` to turn a condition into a number.']
	)
} satisfies Readonly<Record<string, DiagnosticDefinition>>;

/** Code of a mistake in units or price bases. */
export type UnitCode = keyof typeof unitDiagnostics;

/** A diagnostic about units, with its sentences filled in. */
export const diagnoseUnit = diagnosticsOf(unitDiagnostics);
