import type { ExplainedNumber, Explanation, Ground, InputOrigin } from '$lib/analysis';
import { formatNumber, formatValue, formatYearRange } from '$lib/i18n';
import { say, type Io } from './io';
import { STATUS_WORDS } from './words';

/** An explanation with those of its parts below it, as deep as asked. */
export interface ExplanationTree extends Explanation {
	readonly below: readonly ExplanationTree[];
}

/** Where a number comes from, for reading: its equation and the numbers put in, those below, and everything it rests on. */
export function explanationText(io: Io, tree: ExplanationTree, grounds: readonly Ground[]): string {
	const isPutIn = tree.kind === 'input' || tree.kind === 'base-value';
	return [...printTree(io, tree, ''), ...(isPutIn ? [] : groundLines(io, grounds))].join('\n');
}

function printTree(io: Io, tree: ExplanationTree, indent: string): readonly string[] {
	const lines = [
		`${tree.label[io.language]}: ${numberText(io, tree)}   [${tree.id}@${tree.year}]`,
		...equationLines(io, tree),
		...noteLines(io, tree),
		...originLines(io, tree),
		...(tree.below.length > 0
			? []
			: tree.parts.map((part) => `    ${part.id}@${part.year} = ${numberText(io, part)}   ${part.label[io.language]}`)),
		''
	];
	return [...lines.map((line) => (line === '' ? '' : indent + line)), ...tree.below.flatMap((one) => printTree(io, one, `${indent}    `))];
}

/** The equation as written, the same with its numbers, and where it stands. */
function equationLines(io: Io, { equation, filled, parts }: ExplanationTree): readonly string[] {
	if (equation === undefined) return [];
	const { file, line } = equation.where;
	const numbers = filled.map((part) => (typeof part === 'string' ? part : plainNumber(io, parts[part])));
	return [
		`  ${equation.text}`,
		`  = ${numbers.join('')}`,
		...(file === undefined ? [] : [`  ${file}${line === undefined ? '' : `:${line}`}`])
	];
}

function originLines(io: Io, { origin, kind, because }: ExplanationTree): readonly string[] {
	if (kind === 'unavailable') {
		const labels = because.map(({ id, label }) => `${say(io, label)} [${id}]`).join('; ');
		return [`  ${say(io, { vi: 'Bộ số liệu chưa có', en: 'The data pack does not have' })}: ${labels}`];
	}
	if (origin === undefined)
		return kind === 'constant' ? [`  ${say(io, { vi: 'Hằng số của mô hình', en: 'A constant of the model' })}`] : [];
	const place = origin.where.file === undefined ? '' : ` (${origin.where.file}:${origin.where.line ?? 1})`;
	const why = origin.why === undefined ? [] : [`  ${say(io, origin.why)}`];
	return [`  ${leadOf(io, origin)}${place}`, ...supportOf(io, origin).map((line) => `  ${line}`), ...why];
}

/** “Scenario “Trend”, assumed”: what put a number in, and how sure it is. */
function leadOf(io: Io, { kind, scenario, status }: InputOrigin): string {
	const name = scenario === undefined ? '' : ` “${say(io, scenario.label)}”`;
	return `${say(io, KINDS[kind])}${name}${status === undefined ? '' : `, ${say(io, STATUS_WORDS[status])}`}`;
}

/** The source of a number that was put in, and the figures it was solved from. */
function supportOf(io: Io, { source, at, from }: InputOrigin): readonly string[] {
	const page = at === undefined ? '' : `, ${at}`;
	return [
		...(source === undefined ? [] : [`${say(io, { vi: 'Nguồn', en: 'Source' })}: ${say(io, source.title)}${page}`]),
		...(from.length === 0 ? [] : [`${say(io, { vi: 'Suy ra từ', en: 'Derived from' })}: ${from.join(', ')}`])
	];
}

/** What the model says of the quantity, and why a number that is computed has no value. */
function noteLines(io: Io, { definition, kind, value, parts }: ExplanationTree): readonly string[] {
	const note = definition.note === undefined ? [] : [`  ${say(io, definition.note)}`];
	if (kind !== 'computed' || value !== undefined) return note;
	const missing = parts.filter((part) => part.value === undefined).map((part) => `${part.id}@${part.year}`);
	const why =
		missing.length > 0
			? { vi: `Không tính được, vì chưa có: ${missing.join(', ')}`, en: `Not computed, for want of: ${missing.join(', ')}` }
			: { vi: 'Phép tính không cho kết quả ở năm này.', en: 'The equation gives no value in this year.' };
	return [...note, `  ${say(io, why)}`];
}

/** Everything put in that the number rests on, series by series. */
function groundLines(io: Io, grounds: readonly Ground[]): readonly string[] {
	if (grounds.length === 0) return [];
	const head = say(io, { vi: 'Tính từ các số đưa vào sau:', en: 'It rests on these numbers put in:' });
	return [head, ...grounds.map((ground) => groundLine(io, ground)), ''];
}

function groundLine(io: Io, { id, first, last, origin }: Ground): string {
	const years = first === last ? String(first) : formatYearRange(first, last);
	return `  ${id} ${years}: ${[leadOf(io, origin), ...supportOf(io, origin)].join('; ')}`;
}

const KINDS = {
	pack: { vi: 'Bộ số liệu', en: 'Data pack' },
	scenario: { vi: 'Kịch bản', en: 'Scenario' },
	derived: { vi: 'Hiệu chỉnh của kịch bản', en: 'Calibration of the scenario' },
	change: { vi: 'Thay đổi của người dùng', en: 'Changed by the user' }
} as const;

/** A number in its own unit, as the equation takes it: shares as shares. */
function plainNumber(io: Io, part: ExplainedNumber | undefined): string {
	const decimals = part?.display.as === 'number' ? part.display.decimals + 1 : (part?.display.decimals ?? 0) + 3;
	return formatNumber(part?.value, { as: 'number', decimals }, io.language);
}

function numberText(io: Io, { value, display, unit }: ExplainedNumber): string {
	return formatValue(value, { ...display, decimals: display.decimals + 1 }, unit, io.language);
}
