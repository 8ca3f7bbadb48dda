import type { Diagnostic, Result } from '$lib/base';

/** Gathers what is wrong over many steps, so that each step can go on with what it has. */
export interface Collector {
	readonly diagnostics: readonly Diagnostic[];
	add(diagnostics: readonly Diagnostic[]): void;
	/** The value of a result, its diagnostics kept; `undefined` when it has none. */
	take<T>(result: Result<T>): T | undefined;
}

/** A collector that starts with what is already known. */
export function collect(start: readonly Diagnostic[] = []): Collector {
	const diagnostics = [...start];
	return {
		diagnostics,
		add: (more) => void diagnostics.push(...more),
		take: (result) => {
			diagnostics.push(...result.diagnostics);
			return result.ok ? result.value : undefined;
		}
	};
}
