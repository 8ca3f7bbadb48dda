import { readsOf, type GraphDefinition } from './definition';

/** Loops among definitions, each as the path round it; a definition is in at most one of those told. */
export function findLoops(definitions: readonly GraphDefinition[]): readonly (readonly GraphDefinition[])[] {
	const byName = new Map(definitions.map((one) => [one.definition.name, one]));
	const next = new Map(definitions.map((one) => [one, [...readsOf(one)].flatMap((name) => byName.get(name) ?? [])]));
	const done = new Set<GraphDefinition>();
	const loops: (readonly GraphDefinition[])[] = [];
	for (const start of definitions) walk(start);
	return loops;

	/** Depth first, with the path walked so far; no deeper than there are definitions. */
	function walk(from: GraphDefinition, path: readonly GraphDefinition[] = []): void {
		const at = path.indexOf(from);
		if (at >= 0) {
			const loop = path.slice(at);
			loops.push(loop);
			for (const one of loop) done.add(one);
			return;
		}
		if (done.has(from)) return;
		for (const one of next.get(from) ?? []) walk(one, [...path, from]);
		done.add(from);
	}
}
