import type { Diagnostic } from '$lib/base';
import type { BlockFile } from '../decode/block-file';
import type { ModelFile } from '../decode/model-file';
import type { Located } from '../decode/read-shape';
import { diagnoseModel } from '../diagnostics';
import type { AuditIdentity, Closure } from '../types';
import { valuesOf } from './context';
import { checkDuplicates } from './check-duplicates';
import { checkName } from './check-references';
import { checkUnit, checkUnitText } from './check-units';

/** The files of one model, each decoded. */
export interface ModelFiles {
	readonly head: ModelFile;
	readonly blocks: readonly BlockFile[];
	readonly closures: readonly Located<Closure>[];
	readonly identities: readonly Located<AuditIdentity>[];
}

/** What the files of a model say that does not fit together. Equations are not looked into: that is the engine's. */
export function checkModelFiles({ head, blocks, closures, identities }: ModelFiles): readonly Diagnostic[] {
	return [
		...checkNames({ head, blocks, closures, identities }),
		...blocks.flatMap((file) => checkBlock(file, head, valuesOf(closures))),
		...head.constants.flatMap((one) => checkUnit(one.unit, one.price, (key) => head.document.placeOf(['constants', one.id, key]))),
		...identities.flatMap(({ value, at }) => [checkUnitText(value.unit, at('unit'))]).filter((one) => one !== undefined),
		...checkPartitions(head, blocks)
	];
}

/** Variables, inputs and constants share one space of names; conditions, closures and identities have their own. */
function checkNames({ head, blocks, closures, identities }: ModelFiles): readonly Diagnostic[] {
	const quantities = blocks.flatMap((file) => [...valuesOf(file.variables), ...valuesOf(file.inputs)]);
	const places = <T extends { readonly id: string }>(entries: readonly Located<T>[]) =>
		entries.map(({ value, at }) => ({ id: value.id, where: at() }));
	return [
		...checkDuplicates([...head.constants, ...quantities]),
		...checkDuplicates(blocks.flatMap((file) => places(file.conditions))),
		...checkDuplicates(places(closures)),
		...checkDuplicates(places(identities)),
		...checkDuplicates(blocks.map((file) => ({ id: file.block, where: file.document.placeOf(['block']) })))
	];
}

function checkBlock(file: BlockFile, head: ModelFile, closures: readonly Closure[]): readonly Diagnostic[] {
	const dimensions = head.dimensions.map((one) => one.id);
	const { block } = file;
	const found: Diagnostic[] = [
		...checkName(
			'unknown-block',
			{ name: block, block },
			head.blocks.map((one) => one.id),
			file.document.placeOf(['block'])
		)
	];
	for (const { value, at } of [...file.variables, ...file.inputs]) {
		found.push(
			...value.dims.flatMap((name, index) => checkName('undeclared-dimension', { name, dimension: name }, dimensions, at('dims', index)))
		);
		found.push(...checkUnit(value.unit, value.price, (key) => at(key)));
	}
	const closureIds = closures.map((one) => one.id);
	for (const { value, at } of file.conditions) {
		found.push(
			...(value.closures ?? []).flatMap((name, index) =>
				checkName('unknown-closure', { name, closure: name }, closureIds, at('closures', index))
			)
		);
	}
	return found;
}

function checkPartitions(head: ModelFile, blocks: readonly BlockFile[]): readonly Diagnostic[] {
	const known: readonly string[] = blocks.flatMap((file) => [...valuesOf(file.variables), ...valuesOf(file.inputs)]).map((one) => one.id);
	return head.partitions.flatMap((names, group) =>
		names.flatMap((name, index) => checkName('unknown-id', { name, id: name }, known, head.document.placeOf(['partitions', group, index])))
	);
}

/** A model without a closure answers no question. */
export function checkHasClosures(closures: readonly Located<Closure>[], folder: string): readonly Diagnostic[] {
	return closures.length > 0 ? [] : [diagnoseModel('missing-file', { folder, file: 'closures.yaml' }, { file: folder })];
}
