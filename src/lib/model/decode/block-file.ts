import * as v from 'valibot';
import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { toVariableId } from '../series';
import type { ConditionDefinition, EquationText, InputDefinition, VariableDefinition } from '../types';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const QUANTITY = {
	dims: v.exactOptional(s.list(s.id), []),
	label: s.bilingual,
	unit: s.text,
	price: v.exactOptional(s.price, 'none'),
	source: v.exactOptional(s.text),
	note: v.exactOptional(s.bilingual),
	display: v.exactOptional(s.display)
} as const;

const VARIABLE = s.group({
	...QUANTITY,
	equation: s.text,
	base: v.exactOptional(s.text),
	members: v.exactOptional(s.list(s.text)),
	range: v.exactOptional(s.range)
});

const INPUT = s.group({ ...QUANTITY, kind: s.choice(['policy', 'context']), hard: s.range, step: s.positive });

const CONDITION = s.group({
	id: s.id,
	when: s.text,
	severity: s.choice(['error', 'warning']),
	closures: v.exactOptional(s.list(s.id)),
	message: s.bilingual,
	hint: s.bilingual
});

const SCHEMA = s.group({
	format: s.text,
	block: s.id,
	variables: v.exactOptional(s.table(VARIABLE), {}),
	inputs: v.exactOptional(s.table(INPUT), {}),
	conditions: v.exactOptional(s.list(CONDITION), [])
});

/** One block of the model as its file gives it. */
export interface BlockFile {
	readonly document: SourceDocument;
	readonly block: string;
	readonly variables: readonly Located<VariableDefinition>[];
	readonly inputs: readonly Located<InputDefinition>[];
	readonly conditions: readonly Located<ConditionDefinition>[];
}

/** Decodes a file of the format kb-block. */
export function decodeBlockFile(document: SourceDocument): Result<BlockFile> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	const { block, variables, inputs, conditions } = shape.value;
	return success({
		document,
		block,
		variables: Object.entries(variables).map(([id, raw]) => toVariable(id, raw, block, locate(document, ['variables', id], id))),
		inputs: Object.entries(inputs).map(([id, raw]) => {
			const at = locate(document, ['inputs', id], id);
			return { value: { ...raw, id: toVariableId(id), block, where: at() }, at };
		}),
		conditions: conditions.map((raw, index) => {
			const at = locate(document, ['conditions', index], raw.id);
			return { value: { ...raw, when: { text: raw.when, where: at('when') } }, at };
		})
	});
}

function toVariable(
	id: string,
	raw: v.InferOutput<typeof VARIABLE>,
	block: string,
	at: Located<unknown>['at']
): Located<VariableDefinition> {
	const { equation, base, members, ...quantity } = raw;
	const value: VariableDefinition = {
		...quantity,
		id: toVariableId(id),
		block,
		equation: { text: equation, where: at('equation') },
		...(base === undefined ? {} : { base: { text: base, where: at('base') } }),
		...(members === undefined ? {} : { members: members.map((text, index): EquationText => ({ text, where: at('members', index) })) }),
		where: at()
	};
	return { value, at };
}
