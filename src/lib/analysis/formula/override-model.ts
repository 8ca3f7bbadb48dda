import { hasErrors, type Diagnostic } from '$lib/base';
import { compilePack } from '../compile/compile-pack';
import type { CompiledPack } from '../compile/types';
import { diagnoseFormula } from './diagnostics';
import type { FormulaRole } from './types';

type Override = Extract<FormulaRole, { kind: 'override' }>;

/** The pack under the equations that could be used, and what is wrong with the others, by cell. */
export interface OverriddenModel {
	/** Absent when none could be used. */
	readonly pack: CompiledPack | undefined;
	readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** A pack made ready again with some equations replaced. An equation that does not hold is left out and told, the others stay. */
export function overrideModel(compiled: CompiledPack, overrides: readonly Override[]): OverriddenModel {
	const library = { model: compiled.model, packs: [compiled.pack], scenarios: compiled.sources };
	const found = new Map<string, readonly Diagnostic[]>();
	let used = overrides;
	while (used.length > 0) {
		const result = compilePack(
			library,
			compiled.id,
			used.map(({ equation }) => equation)
		);
		if (result.ok && !hasErrors(result.diagnostics)) return { pack: result.value, diagnostics: found };
		const blamed = used.filter((one) => result.diagnostics.some(({ where }) => where.file === cellOf(one)));
		// A loop may be told at an equation of the model; then no single override can be cleared of it.
		const left = blamed.length === 0 ? used : blamed;
		for (const one of left) found.set(cellOf(one), explain(one, result.diagnostics));
		used = used.filter((one) => !left.includes(one));
	}
	return { pack: undefined, diagnostics: found };
}

function explain(override: Override, all: readonly Diagnostic[]): readonly Diagnostic[] {
	const cell = cellOf(override);
	const own = all.filter(({ where }) => where.file === cell);
	const told = (own.length === 0 ? all.slice(0, 1) : own).map((one) => ({ ...one, where: inCell(cell, one.where) }));
	const reason = told[0]?.message ?? { vi: '', en: '' };
	const where = { id: cell, text: override.equation.text };
	return [...told, diagnoseFormula('override-not-applied', { name: override.name, reason }, where)];
}

/** A place in the cell's formula; what the diagnostic named as its file is the cell. */
function inCell(id: string, { text, span, year }: Diagnostic['where']): Diagnostic['where'] {
	return { id, ...(text === undefined ? {} : { text }), ...(span === undefined ? {} : { span }), ...(year === undefined ? {} : { year }) };
}

function cellOf({ equation }: Override): string {
	return equation.where.file ?? '';
}
