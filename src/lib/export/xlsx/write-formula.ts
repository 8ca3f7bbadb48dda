import { assertDefined, assertNever } from '$lib/base';
import { BUILTINS, type Builtin, type PlanNode, type SlotIndex } from '$lib/engine';

/** Where a formula finds its numbers: text of a cell, or of a fixed cell. Years count from the base year, 0. */
export interface FormulaCells {
	readonly firstYear: number;
	readonly lastYear: number;
	readonly cell: (slot: SlotIndex, year: number) => string;
	/** The base year's cell, which stays put when the formula is copied. */
	readonly base: (slot: SlotIndex) => string;
	/** Cells of neighbouring years; nothing for a series that has one cell for all years. */
	readonly range: (slot: SlotIndex, from: number, to: number) => string | undefined;
	/** The cell of a name given beside the model. */
	readonly extra: (name: string) => string;
}

/** How tightly an operator binds in spreadsheets; a sign binds tighter than a power there, and powers go from left to right. */
const BINDS = { compare: 10, add: 20, multiply: 30, power: 40, sign: 50, atom: 60 } as const;

/** What stands for a value that does not exist: an error, which formulas pass on as the engine passes on undefined. */
export const NO_VALUE = 'NA()';

interface Formula {
	readonly text: string;
	readonly binds: number;
}

/**
 * A resolved expression of one year as a spreadsheet formula, without the equals sign.
 *
 * Undefined is an error value in a spreadsheet, and errors travel as undefined does: through operators, comparisons, `AND`, `OR`,
 * `NOT`, functions, and the condition and chosen branch of `IF`. Division by zero and logarithms of nothing are errors of their own.
 * Known differences: zero to the power zero is an error in Excel, and a power too small for a number is one in LibreOffice, where the
 * engine has 1 and 0; a number too large is an error at once; and programs compare and subtract to about fifteen digits.
 * @param year position on the plan's axis.
 * @throws Error for a call that the plan should have written out.
 */
export function writeFormula(node: PlanNode, year: number, cells: FormulaCells): string {
	return write(node, year, cells).text;
}

function write(node: PlanNode, year: number, cells: FormulaCells): Formula {
	switch (node.op) {
		case 'number':
			return literal(node.value);
		case 'undefined':
			return atom(NO_VALUE);
		case 'load':
			return atom(year < node.lag ? NO_VALUE : cells.cell(node.slot, year - node.lag));
		case 'base':
			return atom(cells.base(node.slot));
		case 'extra':
			return atom(year < node.lag ? NO_VALUE : cells.extra(node.name));
		case 'unary': {
			const arg = write(node.arg, year, cells);
			return node.operator === 'not' ? atom(`NOT(${arg.text})`) : { text: `-${operand(arg, BINDS.atom)}`, binds: BINDS.sign };
		}
		case 'binary':
			return writeBinary(node, write(node.left, year, cells), write(node.right, year, cells));
		case 'call':
			return writeCall(node.args, assertDefined(BUILTINS.get(node.builtin), `builtin ${node.builtin}`), year, cells);
		default:
			return assertNever(node);
	}
}

function writeBinary({ operator }: Extract<PlanNode, { op: 'binary' }>, left: Formula, right: Formula): Formula {
	switch (operator) {
		case '+':
		case '-':
			return infix(operator, BINDS.add, left, right);
		case '*':
		case '/':
			return infix(operator, BINDS.multiply, left, right);
		case '^':
			return infix(operator, BINDS.power, left, right);
		case '<':
		case '<=':
		case '>':
		case '>=':
			return infix(operator, BINDS.compare, left, right);
		case '==':
			return infix('=', BINDS.compare, left, right);
		case '!=':
			return infix('<>', BINDS.compare, left, right);
		case 'and':
			return atom(`AND(${left.text},${right.text})`);
		case 'or':
			return atom(`OR(${left.text},${right.text})`);
		default:
			return assertNever(operator);
	}
}

function writeCall(args: readonly PlanNode[], { name, spreadsheet }: Builtin, year: number, cells: FormulaCells): Formula {
	const reading = assertDefined(spreadsheet, `spreadsheet reading of ${name}`);
	const argument = (at: number, inYear = year) => write(assertDefined(args[at], `argument ${at} of ${name}`), inYear, cells);
	if (reading.form === 'template') {
		const texts = args.map((_, at) => argument(at).text);
		return atom(
			reading.template.replace(/\{(\d+|all)\}/g, (_, key: string) => (key === 'all' ? texts.join(',') : (texts[Number(key)] ?? '')))
		);
	}
	return atom(
		reading.write({
			firstYear: cells.firstYear,
			lastYear: cells.lastYear,
			value: (at, calendarYear) => operand(argument(at, calendarYear - cells.firstYear), BINDS.atom),
			total: (at, from, to) =>
				total(assertDefined(args[at], `argument ${at} of ${name}`), [from - cells.firstYear, to - cells.firstYear], cells),
			year: (at) => yearOf(args[at])
		})
	);
}

/** The sum over neighbouring years: of cells as a range, of anything else written out. */
function total(node: PlanNode, [from, to]: readonly [number, number], cells: FormulaCells): string {
	const range = node.op === 'load' && from >= node.lag ? cells.range(node.slot, from - node.lag, to - node.lag) : undefined;
	if (range !== undefined) return `SUM(${range})`;
	const years = Array.from({ length: to - from + 1 }, (_, k) => operand(write(node, from + k, cells), BINDS.multiply));
	return `(${years.join('+')})`;
}

/** The check of texts lets only numbers through as years. */
function yearOf(node: PlanNode | undefined): number {
	return node?.op === 'number' ? node.value : NaN;
}

function infix(sign: string, binds: number, left: Formula, right: Formula): Formula {
	return { text: operand(left, binds) + sign + operand(right, binds + 1), binds };
}

function operand({ text, binds }: Formula, least: number): string {
	return binds < least ? `(${text})` : text;
}

function atom(text: string): Formula {
	return { text, binds: BINDS.atom };
}

function literal(value: number): Formula {
	return { text: String(value).toUpperCase(), binds: value < 0 || Object.is(value, -0) ? BINDS.sign : BINDS.atom };
}
