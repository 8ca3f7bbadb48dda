import type { Diagnostic, Place } from '$lib/base';
import { say, type Io } from './io';

const WORDS = {
	error: { vi: 'lỗi', en: 'error' },
	warning: { vi: 'cảnh báo', en: 'warning' }
} as const;

/** Says each diagnostic on the error stream: place, kind, sentence and code, then how to mend it. */
export function printDiagnostics(io: Io, diagnostics: readonly Diagnostic[]): void {
	for (const { where, severity, message, hint, code } of diagnostics) {
		const place = placeText(where);
		const lead = place === '' ? '' : `${place}: `;
		io.complain(`${lead}${say(io, WORDS[severity])}: ${say(io, message)} [${code}]\n    ${say(io, hint)}\n`);
	}
}

/** `seeds/x/pack.yaml:12:3`, or what is known of the place. */
function placeText({ file, line, column, id }: Place): string {
	if (file === undefined) return id ?? '';
	if (line === undefined) return file;
	return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}
