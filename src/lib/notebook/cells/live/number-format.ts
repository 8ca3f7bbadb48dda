import { failure, success, type Language, type Place, type Result } from '$lib/base';
import type { TextFacts } from '$lib/analysis';
import { describeUnit } from '$lib/model';
import { diagnoseNotebook } from '../../document/diagnostics';
import { readNumberFormat, writeLiveNumber } from './number-text';

export { readNumberFormat, type NumberFormat } from './number-text';

/** A value as a live number is read in a text. Diagnostics: `format-unknown`, `format-other-unit`. */
export function formatLiveNumber(
	value: number | undefined,
	facts: TextFacts,
	{
		format,
		language,
		where,
		isDifference = false
	}: { readonly format: string | undefined; readonly language: Language; readonly where: Place; readonly isDifference?: boolean }
): Result<string> {
	const written = writeLiveNumber(value, facts, { format, language, isDifference });
	if (written !== undefined) return success(written);
	const asked = format ?? '';
	if (readNumberFormat(asked) === undefined) return failure([diagnoseNotebook('format-unknown', { format: asked }, where)]);
	const found = facts.unit === undefined ? { vi: '—', en: '—' } : describeUnit(facts.unit);
	return failure([diagnoseNotebook('format-other-unit', { format: asked, found }, where)]);
}
