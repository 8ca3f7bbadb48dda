import * as v from 'valibot';
import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { toVariableId } from '../series';
import type { BlockDefinition, ConstantDefinition, Dimension, VariableId } from '../types';
import { locate, readShape } from './read-shape';
import * as s from './schemas';

const SCHEMA = s.group({
	format: s.text,
	id: s.id,
	version: s.text,
	blocks: s.list(s.labelled),
	dimensions: s.table(s.group({ index: s.id, label: s.bilingual, members: s.table(s.group({ label: s.bilingual })) })),
	constants: v.exactOptional(s.table(s.group({ label: s.bilingual, unit: s.text, price: v.exactOptional(s.price), value: s.number })), {}),
	partitions: v.exactOptional(s.list(s.list(s.id)), [])
});

/** The model's own file: its name, reading order, axes and fixed numbers. */
export interface ModelFile {
	readonly document: SourceDocument;
	readonly id: string;
	readonly version: string;
	readonly blocks: readonly BlockDefinition[];
	readonly dimensions: readonly Dimension[];
	readonly constants: readonly ConstantDefinition[];
	readonly partitions: readonly (readonly VariableId[])[];
}

/** Decodes a file of the format kb-model. */
export function decodeModelFile(document: SourceDocument): Result<ModelFile> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	const { id, version, blocks, dimensions, constants, partitions } = shape.value;
	return success({
		document,
		id,
		version,
		blocks,
		dimensions: Object.entries(dimensions).map(([dimension, { index, label, members }]) => ({
			id: dimension,
			index,
			label,
			members: Object.entries(members).map(([member, one]) => ({ id: member, label: one.label }))
		})),
		constants: Object.entries(constants).map(([constant, { label, unit, price, value }]) => ({
			id: toVariableId(constant),
			label,
			unit,
			price: price ?? 'none',
			value,
			where: locate(document, ['constants', constant], constant)()
		})),
		partitions: partitions.map((names) => names.map(toVariableId))
	});
}
