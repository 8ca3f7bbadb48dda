import type { Diagnostic, Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { checkAudit } from '../check/check-audit';
import { checkAssumptions, checkBase } from '../check/check-figures';
import { checkHistory } from '../check/check-history';
import { checkPackHead } from '../check/check-pack-head';
import { checkTargets } from '../check/check-targets';
import { checkUncertainty, withPast } from '../check/check-uncertainty';
import { valuesOf, type ModelContext, type PackDraft } from '../check/context';
import { decodeAssumptionsFile } from '../decode/assumptions-file';
import { decodeAuditFile } from '../decode/audit-file';
import { decodeBaseFile } from '../decode/base-file';
import { decodeHistoryFile } from '../decode/history-file';
import { decodeHistoryTable } from '../decode/history-table';
import { decodePackFile } from '../decode/pack-file';
import { decodeSourcesFile } from '../decode/sources-file';
import { decodeTargetsFile } from '../decode/targets-file';
import { decodeUncertaintyFile } from '../decode/uncertainty-file';
import { diagnoseModel } from '../diagnostics';
import type { Pack } from '../types';
import { collect } from './collect';
import type { ReadFile } from './read-files';

/** File names of a pack, and the format each of them has. */
export const PACK_FILES: Readonly<Record<string, ReadFile['kind']>> = {
	'pack.yaml': 'kb-pack',
	'sources.yaml': 'kb-sources',
	'base.yaml': 'kb-base',
	'assumptions.yaml': 'kb-assumptions',
	'history.yaml': 'kb-history',
	'history.csv': 'history-table',
	'targets.yaml': 'kb-targets',
	'audit.yaml': 'kb-audit',
	'uncertainty.yaml': 'kb-uncertainty'
};

/** Files without which a folder is no pack. */
const REQUIRED_FILES = ['pack.yaml', 'sources.yaml', 'base.yaml', 'assumptions.yaml', 'targets.yaml'] as const;

/** Files of a pack that are missing from its folder; those that are there but unreadable are not missing. */
export function missingPackFiles(folder: string, names: readonly string[]): readonly Diagnostic[] {
	return REQUIRED_FILES.filter((name) => !names.includes(name)).map((file) =>
		diagnoseModel('missing-file', { folder, file }, { file: folder })
	);
}

/** What can be read of a pack's files, each decoded by its format, and everything wrong with them on their own and together. */
export function draftPack(
	folder: string,
	files: readonly ReadFile[],
	context: ModelContext | undefined
): { readonly draft: PackDraft; readonly diagnostics: readonly Diagnostic[] } {
	const found = collect(files.flatMap(checkFileName));
	const decode = <T>(kind: ReadFile['kind'], decoder: (document: SourceDocument) => Result<T>): T | undefined => {
		const [file, second] = files.filter((one) => one.kind === kind);
		if (second !== undefined)
			found.add([
				diagnoseModel('duplicate-id', { id: kind, first: `${file?.document.path ?? ''}:1` }, second.document.placeOf(['format']))
			]);
		return file === undefined ? undefined : found.take(decoder(file.document));
	};
	const draft: PackDraft = {
		folder,
		head: decode('kb-pack', decodePackFile),
		sources: decode('kb-sources', decodeSourcesFile),
		base: decode('kb-base', decodeBaseFile),
		assumptions: decode('kb-assumptions', decodeAssumptionsFile),
		historySeries: decode('kb-history', (document) => decodeHistoryFile(document, context)),
		history: decode('history-table', decodeHistoryTable),
		targets: decode('kb-targets', decodeTargetsFile),
		audit: decode('kb-audit', decodeAuditFile),
		uncertainty: decode('kb-uncertainty', decodeUncertaintyFile)
	};
	for (const check of [checkPackHead, checkBase, checkAssumptions, checkHistory, checkTargets, checkAudit, checkUncertainty])
		found.add(check(draft, context));
	return { draft, diagnostics: found.diagnostics };
}

/** The pack of a draft that has every required part. */
export function finishPack(draft: PackDraft): Pack | undefined {
	const { head, sources, base, assumptions, targets } = draft;
	if (head === undefined || sources === undefined || base === undefined || assumptions === undefined || targets === undefined)
		return undefined;
	return {
		...head.value,
		base: valuesOf(base),
		assumptions: valuesOf(assumptions),
		historySeries: valuesOf(draft.historySeries),
		history: valuesOf(draft.history),
		targets: valuesOf(targets),
		audit: valuesOf(draft.audit),
		...toUncertainty(draft),
		sources
	};
}

function toUncertainty({ uncertainty, history }: PackDraft): Pick<Pack, 'uncertainty'> {
	if (uncertainty === undefined) return {};
	const inputs = valuesOf(uncertainty.inputs).map((one) => withPast(one, valuesOf(history)));
	return { uncertainty: { inputs, correlations: valuesOf(uncertainty.correlations) } };
}

function checkFileName(file: ReadFile): readonly Diagnostic[] {
	const expected = PACK_FILES[file.name];
	if (expected === undefined || expected === file.kind) return [];
	return [diagnoseModel('wrong-format', { expected: `${expected}/1`, found: `${file.kind}/1` }, file.document.placeOf(['format']))];
}
