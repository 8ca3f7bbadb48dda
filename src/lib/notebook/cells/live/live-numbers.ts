import type { Diagnostic, Place } from '$lib/base';
import { diagnoseNotebook } from '../../document/diagnostics';
import { NOTEBOOK_LIMITS } from '../../document/limits';
import type { NeededText } from '../cell-spec';
import { readNumberFormat } from './number-format';

/** A number in a text that follows the model: `{{ at(grdp, 2030) @ trend vs programme | number:0 }}`. */
export interface LiveNumber {
	/** The expression. */
	readonly text: string;
	/** Scenario it is read on; the notebook's current one when absent. */
	readonly scenario?: string;
	/** Scenario whose value is taken off. */
	readonly minus?: string;
	readonly format?: string;
	/** Half-open range in the text that it stands for, braces included. */
	readonly start: number;
	readonly end: number;
}

/** The live numbers of a text in its order, and what is wrong with those that cannot be read. */
export interface LiveNumbers {
	readonly numbers: readonly LiveNumber[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Finds the live numbers of a Markdown text. A backslash before the braces keeps them as they are. */
export function findLiveNumbers(text: string, where: Place): LiveNumbers {
	const numbers: LiveNumber[] = [];
	const diagnostics: Diagnostic[] = [];
	for (let at = text.indexOf('{{'); at >= 0;) {
		const lineEnd = endOfLine(text, at);
		const close = text.slice(at, lineEnd).indexOf('}}');
		if (close < 0) {
			const span = { start: at, end: lineEnd };
			diagnostics.push(diagnoseNotebook('live-number-open', { text: text.slice(at, Math.min(lineEnd, at + 40)) }, { ...where, span }));
			at = text.indexOf('{{', lineEnd);
			continue;
		}
		const end = at + close + 2;
		if (text[at - 1] !== '\\') numbers.push({ ...readInner(text.slice(at + 2, end - 2)), start: at, end });
		if (numbers.length > NOTEBOOK_LIMITS.liveNumbers) {
			diagnostics.push(diagnoseNotebook('live-numbers-too-many', { limit: NOTEBOOK_LIMITS.liveNumbers }, where));
			break;
		}
		at = text.indexOf('{{', end);
	}
	return { numbers, diagnostics };
}

/** What can be told of a text's live numbers before they are computed: braces that stay open, formats that there are not. */
export function checkLiveNumbers(text: string, where: Place): readonly Diagnostic[] {
	const { numbers, diagnostics } = findLiveNumbers(text, where);
	const strange = numbers.flatMap(({ format, start, end }) =>
		format === undefined || readNumberFormat(format) !== undefined
			? []
			: [diagnoseNotebook('format-unknown', { format }, { ...where, span: { start, end } })]
	);
	return [...diagnostics, ...strange];
}

/** What live numbers want to know. */
export function textsOfLiveNumbers(numbers: readonly LiveNumber[]): readonly NeededText[] {
	return numbers.map(({ text, scenario, minus }) => ({
		kind: 'number',
		text,
		scenarios: minus === undefined ? [scenario] : [scenario, minus]
	}));
}

function endOfLine(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}

function readInner(inner: string): Omit<LiveNumber, 'start' | 'end'> {
	const bar = inner.lastIndexOf('|');
	const format = bar < 0 ? undefined : inner.slice(bar + 1).trim();
	const [text = '', scenarios = ''] = splitOnce(bar < 0 ? inner : inner.slice(0, bar), '@');
	const [scenario = '', minus = ''] = scenarios.trim().split(/\s+vs\s+/);
	return {
		text: text.trim(),
		...(scenario === '' || scenario === CURRENT ? {} : { scenario }),
		...(minus === '' ? {} : { minus }),
		...(format === undefined || format === '' ? {} : { format })
	};
}

/** Word for the notebook's current scenario, for a difference from another. */
const CURRENT = 'current';

function splitOnce(text: string, sign: string): readonly string[] {
	const at = text.indexOf(sign);
	return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
