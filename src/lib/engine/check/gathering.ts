import type { Diagnostic, Result } from '$lib/base';
import type { EquationText } from '$lib/model';
import { parseEquation } from '../parse';
import type { Equation } from '../types';
import { checkEquation } from './check-equation';
import type { EquationRole } from './check-left-side';
import type { NameTable } from '../names/name-table';

/** Reads texts one after the other, keeping what is wrong with any of them. */
export class Gathering {
	readonly diagnostics: Diagnostic[] = [];

	/** The value of a result, its diagnostics kept; `undefined` when there is none. */
	take<T>(result: Result<T>): T | undefined {
		this.diagnostics.push(...result.diagnostics);
		return result.ok ? result.value : undefined;
	}

	/** An equation parsed and checked by itself; `undefined` when it has an error. */
	equation(text: EquationText, role: EquationRole, table: NameTable): readonly Equation[] {
		const equation = this.take(parseEquation(text.text, text.where));
		if (equation === undefined) return [];
		const found = checkEquation(equation, role, table);
		this.diagnostics.push(...found);
		return found.some((one) => one.severity === 'error') ? [] : [equation];
	}
}
