import type { Diagnostic, DiagnosticValues, Place, Span } from '$lib/base';
import { diagnoseParse, type ParseCode } from '../diagnostics/parse';

/** A mistake found in a formula, before it is known in which file the formula stands. */
export interface Fault {
	readonly code: ParseCode;
	readonly values: DiagnosticValues;
	readonly span: Span;
}

/** The same mistakes as diagnostics: the formula's place, and the characters concerned. */
export function toDiagnostics(faults: readonly Fault[], text: string, where: Place): readonly Diagnostic[] {
	return faults.map((fault) => diagnoseParse(fault.code, fault.values, { ...where, text, span: fault.span }));
}
