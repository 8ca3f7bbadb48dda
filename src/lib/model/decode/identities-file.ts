import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import type { AuditIdentity } from '../types';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const SCHEMA = s.group({
	format: s.text,
	identities: s.list(
		s.group({
			id: s.id,
			label: s.bilingual,
			parameters: s.table(s.bilingual),
			computed: s.text,
			stated: s.text,
			display: s.display,
			unit: s.text,
			comparison: s.choice(['equal', 'at-least', 'at-most'])
		})
	)
});

/** Decodes a file of the format kb-identities. */
export function decodeIdentitiesFile(document: SourceDocument): Result<readonly Located<AuditIdentity>[]> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	return success(
		shape.value.identities.map((raw, index) => {
			const at = locate(document, ['identities', index], raw.id);
			const value = {
				...raw,
				parameters: Object.entries(raw.parameters).map(([id, label]) => ({ id, label })),
				computed: { text: raw.computed, where: at('computed') },
				stated: { text: raw.stated, where: at('stated') }
			};
			return { value, at };
		})
	);
}
