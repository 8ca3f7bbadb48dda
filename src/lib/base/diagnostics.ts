import type { Bilingual } from './bilingual';

/** Where in the modeller's own text or file something is wrong. Lines and columns count from 1, offsets from 0. */
export interface Place {
	readonly file?: string;
	readonly line?: number;
	readonly column?: number;
	/** Half-open character range inside a formula. */
	readonly span?: Span;
	/** The formula that `span` points into. */
	readonly text?: string;
	/** Id of the variable, target, check or scenario concerned. */
	readonly id?: string;
	/** Year concerned, where one is. */
	readonly year?: number;
}

/** Half-open range of character offsets. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export type Severity = 'error' | 'warning';

/** Something a modeller caused and can mend: data, never an exception. */
export interface Diagnostic {
	readonly code: string;
	readonly severity: Severity;
	readonly message: Bilingual;
	readonly hint: Bilingual;
	readonly where: Place;
}

/** One entry of a catalogue: the sentence and the way to mend it, with `{placeholders}`. */
export interface DiagnosticDefinition {
	readonly severity: Severity;
	readonly message: Bilingual;
	readonly hint: Bilingual;
}

/** Values put into the placeholders; a bilingual value goes into each language's sentence. */
export type DiagnosticValues = Readonly<Record<string, string | number | Bilingual>>;

/** Codes of one layer and their sentences; `tests/diagnostics` holds a failing sample of each. */
export type DiagnosticCatalogue = Readonly<Record<string, DiagnosticDefinition>>;

/** A function that makes diagnostics of one catalogue, so that a code outside it does not type-check. */
export function diagnosticsOf<C extends DiagnosticCatalogue>(catalogue: C) {
	return function diagnose(code: keyof C & string, values: DiagnosticValues, where: Place): Diagnostic {
		const definition = catalogue[code]!;
		return {
			code,
			severity: definition.severity,
			message: fillBilingual(definition.message, values),
			hint: fillBilingual(definition.hint, values),
			where
		};
	};
}

/**
 * Both language versions of a text with their `{placeholders}` filled.
 * @throws Error when a placeholder has no value: a programmer forgot it.
 */
export function fillBilingual(text: Bilingual, values: DiagnosticValues): Bilingual {
	return { vi: fill(text.vi, values, 'vi'), en: fill(text.en, values, 'en') };
}

function fill(text: string, values: DiagnosticValues, language: keyof Bilingual): string {
	return text.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
		return typeof value === 'object' ? value[language] : String(value);
	});
}
