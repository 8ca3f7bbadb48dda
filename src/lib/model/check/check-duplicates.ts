import type { Diagnostic, Place } from '$lib/base';
import { diagnoseModel } from '../diagnostics';

/** Every id after its first, with the place of the first. */
export function checkDuplicates(entries: readonly { readonly id: string; readonly where: Place }[]): readonly Diagnostic[] {
	const first = new Map<string, Place>();
	const found: Diagnostic[] = [];
	for (const { id, where } of entries) {
		const before = first.get(id);
		if (before === undefined) first.set(id, where);
		else found.push(diagnoseModel('duplicate-id', { id, first: `${before.file ?? ''}:${before.line ?? 1}` }, where));
	}
	return found;
}
