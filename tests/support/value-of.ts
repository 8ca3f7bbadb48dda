import type { Result } from '$lib/base';

/** The value of a result. @throws Error with its diagnostics when there is none. */
export function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 1));
	return result.value;
}
