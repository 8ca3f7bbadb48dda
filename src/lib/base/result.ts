import type { Diagnostic } from './diagnostics';

/** A value, perhaps with warnings; or the diagnostics that say why there is none. */
export type Result<T> =
	| { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A result that holds its value, with the warnings met on the way. */
export function success<T>(value: T, diagnostics: readonly Diagnostic[] = []): Result<T> {
	return { ok: true, value, diagnostics };
}

/** A result without a value. */
export function failure<T>(diagnostics: readonly Diagnostic[]): Result<T> {
	return { ok: false, diagnostics };
}

/** Whether any of them is an error and not only a warning. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some((one) => one.severity === 'error');
}
