import { assertNever } from '$lib/base';
import { BINDS, bindingOf } from '../binding';
import { BUILTINS } from '../builtins';
import type { BinaryOperator, Equation, Expression, IndexExpression } from '../types';

/** Words that stand inside a formula. */
export interface FormulaWords {
	/** Before the condition of a choice: "if". */
	readonly when: string;
	/** Instead of a condition: "otherwise". */
	readonly otherwise: string;
	/** Stands for the year of a lag: "t". */
	readonly year: string;
}

/** An equation as presentation MathML with fractions at full size. Reference: W3C MathML Core. */
export function equationToMathml({ name, index, body }: Equation, words: FormulaWords): string {
	const left = reference(name, index.length === 0 ? undefined : index, 0, words);
	return `<math displaystyle="true"><mrow>${left}<mo>=</mo>${toMathml(body, words)}</mrow></math>`;
}

/** An expression as presentation MathML, without the `math` element around it. */
export function toMathml(expression: Expression, words: FormulaWords): string {
	switch (expression.kind) {
		case 'number':
			return `<mn>${expression.value}</mn>`;
		case 'undefined':
			return '<mo>—</mo>';
		case 'reference':
			return reference(expression.name, expression.index, expression.lag, words);
		case 'call':
			return call(expression.name, expression.args, words);
		case 'unary':
			return `<mrow><mo>${expression.op === '-' ? '−' : '¬'}</mo>${operand(expression.arg, BINDS.minus, words)}</mrow>`;
		case 'binary':
			return binary(expression.op, expression.left, expression.right, words);
		default:
			return assertNever(expression);
	}
}

const SIGNS: Readonly<Record<Exclude<BinaryOperator, '/' | '^'>, string>> = {
	'+': '+',
	'-': '−',
	'*': '⋅',
	'<': '&lt;',
	'<=': '≤',
	'>': '&gt;',
	'>=': '≥',
	'==': '=',
	'!=': '≠',
	and: '∧',
	or: '∨'
};

function binary(op: BinaryOperator, left: Expression, right: Expression, words: FormulaWords): string {
	// A fraction bar and a raised exponent say by themselves what belongs together.
	if (op === '/') return `<mfrac>${toMathml(left, words)}${toMathml(right, words)}</mfrac>`;
	if (op === '^') return `<msup>${operand(left, BINDS.atom, words)}${toMathml(right, words)}</msup>`;
	const binds = BINDS[op];
	return `<mrow>${operand(left, binds, words)}<mo>${SIGNS[op]}</mo>${operand(right, binds + 1, words)}</mrow>`;
}

function operand(expression: Expression, least: number, words: FormulaWords): string {
	const set = toMathml(expression, words);
	const isFraction = expression.kind === 'binary' && expression.op === '/';
	return bindsAsSet(expression) < least && !(isFraction && least <= BINDS['/'] + 1) ? `<mrow><mo>(</mo>${set}<mo>)</mo></mrow>` : set;
}

/** How tightly an expression binds as it is set: a sum sign has no end of its own, and e raised to something cannot be raised again. */
function bindsAsSet(expression: Expression): number {
	if (expression.kind !== 'call') return bindingOf(expression);
	if (expression.name === 'sum') return BINDS['+'];
	return expression.name === 'exp' ? BINDS['^'] : BINDS.atom;
}

/** A name with its members and its lag below it. */
function reference(name: string, index: readonly IndexExpression[] | undefined, lag: number, words: FormulaWords): string {
	const below = (index ?? []).map(indexText);
	if (lag > 0) below.push(`<mrow><mi>${words.year}</mi><mo>−</mo><mn>${lag}</mn></mrow>`);
	const set = `<mi>${name}</mi>`;
	return below.length === 0 ? set : `<msub>${set}<mrow>${below.join('<mo>,</mo>')}</mrow></msub>`;
}

function indexText({ name, offset }: IndexExpression): string {
	if (offset === 0) return `<mi>${name}</mi>`;
	return `<mrow><mi>${name}</mi><mo>${offset > 0 ? '+' : '−'}</mo><mn>${Math.abs(offset)}</mn></mrow>`;
}

function call(name: string, args: readonly Expression[], words: FormulaWords): string {
	const template = BUILTINS.get(name)?.mathml?.template;
	// A sum sign reaches as far as a product does; any other reading says by itself where its arguments end.
	// What stands below the line belongs to one name, so that anything longer needs its brackets.
	const least = { sum: BINDS['*'], base: BINDS.atom, at: BINDS.atom }[name];
	const set = args.map((arg) => (least === undefined ? toMathml(arg, words) : operand(arg, least, words)));
	if (template === undefined) return `<mrow><mi>${name}</mi><mo>(</mo>${set.join('<mo>,</mo>')}<mo>)</mo></mrow>`;
	return template.replaceAll(/\{(\w+)\}/g, (_, place: string) =>
		place === 'when' || place === 'otherwise' ? words[place] : (set[Number(place)] ?? '')
	);
}
