import type { Diagnostic } from '$lib/base';
import type { PackHead } from '../decode/pack-file';
import type { Located } from '../decode/read-shape';
import { diagnoseModel } from '../diagnostics';
import { toSeriesId } from '../series';
import type { Lever } from '../types';
import { checkDuplicates } from './check-duplicates';
import { checkPlaceholders } from './check-placeholders';
import { checkInputId, checkName } from './check-references';
import { checkPeriod, checkYear } from './check-years';
import type { ModelContext, PackDraft } from './context';

type At = Located<unknown>['at'];

/** What pack.yaml says: its years, its headline, its levers and groups. Scenarios it names are looked for once they are read. */
export function checkPackHead(draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	if (draft.head === undefined) return [];
	const { value: head, at } = draft.head;
	const { baseYear: first, lastYear: last } = head;
	if (first >= last) return [diagnoseModel('year-range-reversed', { first, last }, at('last_year'))];
	return [
		...checkFolder(head, draft.folder, at),
		...head.reportingYears.flatMap((year, index) => checkYear(year, head, at('reporting_years', index))),
		...checkHeadline(draft, head, at),
		...Object.entries(head.levers).flatMap(([closure, levers]) => checkLevers(closure, levers, { head, context, at })),
		...checkLeverLabels({ head, context, at }),
		...checkDuplicates(head.groups.map((group, index) => ({ id: group.id, where: at('groups', index) })))
	];
}

/** A pack in `seeds/` is named after its folder; one from elsewhere may lie anywhere. */
function checkFolder(head: PackHead, folder: string, at: At): readonly Diagnostic[] {
	const expected = /(?:^|\/)seeds\/([^/]+)$/.exec(folder)?.[1];
	return expected === undefined || expected === head.id ? [] : [diagnoseModel('id-not-file-name', { id: head.id, expected }, at('id'))];
}

function checkHeadline(draft: PackDraft, head: PackHead, at: At): readonly Diagnostic[] {
	const { headline } = head;
	const computable = draft.targets?.filter(({ value }) => value.measure !== 'text').map(({ value }) => value.id);
	return [
		...checkName('unknown-target', { name: headline.target, id: headline.target }, computable, at('headline', 'target')),
		...headline.companions.flatMap((id, index) =>
			checkName('unknown-target', { name: id, id }, computable, at('headline', 'companions', index))
		),
		...checkPlaceholders(headline.question, ['target', 'year'], (language) => at('headline', 'question', language))
	];
}

function checkLeverLabels({ head, context, at }: LeverContext): readonly Diagnostic[] {
	if (context === undefined) return [];
	return Object.keys(head.leverLabels ?? {}).flatMap((id) => checkInputId(toSeriesId(id), context.series, at('lever_labels', id)) ?? []);
}

interface LeverContext {
	readonly head: PackHead;
	readonly context: ModelContext | undefined;
	readonly at: At;
}

function checkLevers(closure: string, levers: readonly Lever[], { head, context, at }: LeverContext): readonly Diagnostic[] {
	const closures = context?.model.closures.map((one) => one.id);
	const found = [...checkName('unknown-closure', { name: closure, closure }, closures, at('levers', closure))];
	for (const [index, lever] of levers.entries()) {
		const atLever: At = (...steps) => at('levers', closure, index, ...steps);
		const wrongId = context === undefined ? undefined : checkInputId(lever.id, context.series, atLever('id'));
		if (wrongId !== undefined) found.push(wrongId);
		found.push(...checkPeriod(lever, head, atLever));
	}
	return found;
}
