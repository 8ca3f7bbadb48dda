import type { Diagnostic } from '$lib/base';
import type { Located } from '../decode/read-shape';
import { diagnoseModel } from '../diagnostics';
import { nameList } from '../diagnostics/wording';
import type { AuditCheck, FigureReference } from '../types';
import { checkDuplicates } from './check-duplicates';
import { checkPlaceholders } from './check-placeholders';
import { checkName } from './check-references';
import { baseIds } from './check-figures';
import { valuesOf, type ModelContext, type PackDraft } from './context';

const PLACEHOLDERS = ['computed', 'stated', 'gap'] as const;

/** Audit checks: of identities the model has, with exactly their parameters, on figures that exist. */
export function checkAudit(draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	const checks = draft.audit ?? [];
	const found = checks.flatMap(({ value, at }) => [
		...(context === undefined ? [] : checkIdentity(value, context, at)),
		...Object.entries(value.figures).flatMap(([name, figure]) => checkFigure(figure, draft, (...steps) => at('figures', name, ...steps))),
		...checkPlaceholders(value.consistent, PLACEHOLDERS, (language) => at('consistent', language)),
		...checkPlaceholders(value.inconsistent, PLACEHOLDERS, (language) => at('inconsistent', language))
	]);
	return [...found, ...checkDuplicates(checks.map(({ value, at }) => ({ id: value.id, where: at('id') })))];
}

function checkIdentity(check: AuditCheck, { model }: ModelContext, at: Located<unknown>['at']): readonly Diagnostic[] {
	const known = model.identities.map((one) => one.id);
	const identity = model.identities.find((one) => one.id === check.identity);
	if (identity === undefined)
		return checkName('unknown-identity', { name: check.identity, identity: check.identity }, known, at('identity'));
	const expected = identity.parameters.map((one) => one.id);
	const given = Object.keys(check.figures);
	const missing = expected.filter((name) => !given.includes(name));
	const extra = given.filter((name) => !expected.includes(name));
	if (missing.length === 0 && extra.length === 0) return [];
	const values = { identity: identity.id, missing: nameList(missing), extra: nameList(extra), expected: nameList(expected) };
	return [diagnoseModel('audit-parameters', values, at('figures'))];
}

function checkFigure(figure: FigureReference, draft: PackDraft, at: Located<unknown>['at']): readonly Diagnostic[] {
	switch (figure.from) {
		case 'printed':
			return [];
		case 'target':
			return checkTargetFigure(figure.id, draft, at);
		case 'base':
			return draft.base === undefined || baseIds(draft).includes(figure.id)
				? []
				: [diagnoseModel('unknown-figure', { figure: `base ${figure.id}` }, at('base'))];
		case 'history':
			return checkHistoryFigure(figure, draft, at);
	}
}

function checkTargetFigure(id: string, draft: PackDraft, at: Located<unknown>['at']): readonly Diagnostic[] {
	const target = draft.targets?.find(({ value }) => value.id === id)?.value;
	if (target !== undefined && target.value === undefined)
		return [diagnoseModel('unknown-figure', { figure: `target ${id} (${target.measure})` }, at('target'))];
	const known = draft.targets?.map(({ value }) => value.id);
	return checkName('unknown-target', { name: id, id }, known, at('target'));
}

function checkHistoryFigure(
	figure: FigureReference & { readonly from: 'history' },
	draft: PackDraft,
	at: Located<unknown>['at']
): readonly Diagnostic[] {
	if ((figure.year === undefined) === (figure.period === undefined)) return [diagnoseModel('history-year-or-period', {}, at())];
	if (draft.history === undefined) return [];
	const time = figure.year ?? figure.period ?? '';
	const isThere = valuesOf(draft.history).some((point) => point.series === figure.series && (point.year ?? point.period) === time);
	return isThere ? [] : [diagnoseModel('unknown-figure', { figure: `history ${figure.series} ${time}` }, at('history'))];
}
