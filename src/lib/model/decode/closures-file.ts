import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import type { Closure } from '../types';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const SCHEMA = s.group({
	format: s.text,
	closures: s.list(s.group({ id: s.id, label: s.bilingual, question: s.bilingual, equations: s.list(s.text) }))
});

/** Decodes a file of the format kb-closures. */
export function decodeClosuresFile(document: SourceDocument): Result<readonly Located<Closure>[]> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	return success(
		shape.value.closures.map((raw, index) => {
			const at = locate(document, ['closures', index], raw.id);
			const equations = raw.equations.map((text, position) => ({ text, where: at('equations', position) }));
			return { value: { ...raw, equations }, at };
		})
	);
}
