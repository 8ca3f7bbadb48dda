import { diagnosticsOf, type DiagnosticDefinition } from '$lib/base';
import { defineError } from './define';

/** What can be wrong with texts on a plan, and what a run has to say. */
export const runDiagnostics = {
	'year-outside-run': defineError(
		['Năm {year} nằm ngoài khoảng tính {first}–{last}.', 'The year {year} is outside the run, which covers {first}–{last}.'],
		['Chọn một năm trong khoảng đó, hoặc kéo dài năm cuối của lần tính.', 'Choose a year within it, or run to a later year.']
	),
	'years-reversed': defineError(
		[
			'Hàm `{name}` cần năm đầu trước năm cuối, ở đây là {from} và {to}.',
			'The function `{name}` needs its first year before its last; these are {from} and {to}.'
		],
		['Cách dùng: {usage}', 'How to use it: {usage}']
	),
	'series-not-available': defineError(
		['`{id}` không tính được với bộ dữ liệu này.', '`{id}` cannot be computed with this pack.'],
		['{reason}', '{reason}']
	),
	'condition-holds': defineError(['{sentence} (năm {years}).', '{sentence} ({years}).'], ['{hint}', '{hint}'])
} satisfies Readonly<Record<string, DiagnosticDefinition>>;

/** Code of what a text or a run has to say. */
export type RunCode = keyof typeof runDiagnostics;

/** A diagnostic about a text or a run, with its sentences filled in. */
export const diagnoseRun = diagnosticsOf(runDiagnostics);
