import { success, failure, type Result } from '$lib/base';
import { BUILTINS, parseEquation } from '$lib/engine';
import type { ModelDefinition } from '$lib/model';
import { diagnoseFormula } from './diagnostics';
import type { FormulaRole, FormulaText } from './types';

/**
 * What a formula cell does in a model: brings a name of its own, or replaces the equation of a variable.
 * Diagnostics: those of parsing, `formula-name-taken`, `formula-name-is-function`, `formula-with-members`.
 */
export function roleOf({ cell, text }: FormulaText, model: ModelDefinition): Result<FormulaRole> {
	const where = { id: cell, text };
	const parsed = parseEquation(text, where);
	if (!parsed.ok) return parsed;
	const { name, index } = parsed.value;
	const variable = model.variables.find(({ id }) => id === name);
	// The cell is the file of its equation, so that what the model's checks say finds its way back to it.
	if (variable !== undefined) {
		const equation = { text, where: { file: cell } };
		return success({ kind: 'override', name, equation, replaces: variable.equation.text }, parsed.diagnostics);
	}
	const span = { start: 0, end: name.length };
	const isTaken = [...model.inputs, ...model.constants].some(({ id }) => id === name);
	if (isTaken) return failure([diagnoseFormula('formula-name-taken', { name }, { ...where, span })]);
	if (BUILTINS.has(name)) return failure([diagnoseFormula('formula-name-is-function', { name }, { ...where, span })]);
	if (index.length > 0) return failure([diagnoseFormula('formula-with-members', { name }, { ...where, span })]);
	return success({ kind: 'own', name }, parsed.diagnostics);
}

/** The right side of a definition at its place: the left side turned to spaces, so that places in it stay what they are. */
export function rightSide(text: string): string {
	const cut = text.indexOf('=') + 1;
	return ' '.repeat(cut) + text.slice(cut);
}
