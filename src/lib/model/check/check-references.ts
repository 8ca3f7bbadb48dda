import type { Diagnostic, DiagnosticValues, Place } from '$lib/base';
import { diagnoseModel, type ModelCode } from '../diagnostics';
import { suggestion } from '../diagnostics/wording';
import { parseSeriesId, type SeriesIndex } from '../series';
import type { Provenance } from '../types';

/** The sentence that a series id is unknown, misspelt or without its members; `undefined` when the model has it. */
export function checkSeriesId(id: string, series: SeriesIndex, where: Place): Diagnostic | undefined {
	if (series.has(id)) return undefined;
	const variable = parseSeriesId(id)?.variable;
	const siblings = [...series.values()].filter((info) => info.definition.id === variable).map((info) => info.id);
	if (variable === undefined || siblings.length === 0)
		return diagnoseModel('unknown-id', { id, suggestion: suggestion(id, series.keys()) }, where);
	const shown = siblings.length > 6 ? [...siblings.slice(0, 6), '…'] : siblings;
	return diagnoseModel('unknown-member', { id, variable, expected: shown.join(', ') }, where);
}

/** The model's series of an id that has to be an assumption, or the sentence why it is none. */
export function checkInputId(id: string, series: SeriesIndex, where: Place): Diagnostic | undefined {
	const unknown = checkSeriesId(id, series, where);
	if (unknown !== undefined) return unknown;
	return series.get(id)?.kind === 'input' ? undefined : diagnoseModel('not-an-input', { id }, where);
}

/** A name that has to be one of a list that is known; lists that could not be read raise nothing. */
export function checkName(
	code: ModelCode,
	values: DiagnosticValues & { readonly name: string },
	known: readonly string[] | undefined,
	where: Place
): readonly Diagnostic[] {
	if (known === undefined || known.includes(values.name)) return [];
	return [diagnoseModel(code, { ...values, suggestion: suggestion(values.name, known) }, where)];
}

/** Source known, and a reason given for what is assumed or derived. */
export function checkProvenance(
	{ source, status, why }: Partial<Provenance>,
	at: (...steps: readonly string[]) => Place,
	sources: readonly string[] | undefined
): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	if (source !== undefined) found.push(...checkName('unknown-source', { name: source, source }, sources, at('source')));
	const needsReason = status === 'assumed' || status === 'derived';
	if (needsReason && why === undefined) found.push(diagnoseModel('unexplained-figure', { status }, at('status')));
	return found;
}
