import { assertNever } from '$lib/base';
import type { BinaryOperator, PlanNode, SlotIndex } from '$lib/engine';

/** How a language writes what the formula language has. */
export interface Dialect {
	readonly read: (slot: SlotIndex, lag: number | 'base') => string;
	/** Where the language has no `condition ? yes : no`. */
	readonly choose?: (condition: string, yes: string, no: string) => string;
	readonly power: (base: string, exponent: string) => string;
	readonly functions: Readonly<Record<string, string>>;
	readonly undefined: string;
	readonly operators: Readonly<Partial<Record<BinaryOperator | 'not', string>>>;
}

/** An expression of a plan in another language, every operation in parentheses so that its order stays. */
export function printNode(node: PlanNode, dialect: Dialect): string {
	const print = (one: PlanNode): string => printNode(one, dialect);
	switch (node.op) {
		case 'number':
			return Number.isInteger(node.value) ? `${node.value}.0` : String(node.value);
		case 'undefined':
			return dialect.undefined;
		case 'load':
			return dialect.read(node.slot, node.lag);
		case 'base':
			return dialect.read(node.slot, 'base');
		case 'unary':
			return `(${dialect.operators[node.operator === 'not' ? 'not' : '-'] ?? node.operator} ${print(node.arg)})`;
		case 'binary':
			if (node.operator === '^') return dialect.power(print(node.left), print(node.right));
			return `(${print(node.left)} ${dialect.operators[node.operator] ?? node.operator} ${print(node.right)})`;
		case 'call': {
			const args = node.args.map(print);
			if (node.builtin === 'if') {
				const [condition = '', yes = '', no = ''] = args;
				return dialect.choose?.(condition, yes, no) ?? `(${condition} ? ${yes} : ${no})`;
			}
			const name = dialect.functions[node.builtin] ?? node.builtin;
			return args.length < 3 ? `${name}(${args.join(', ')})` : args.reduce((left, right) => `${name}(${left}, ${right})`);
		}
		case 'extra':
			throw new Error(node.name);
		default:
			return assertNever(node);
	}
}
