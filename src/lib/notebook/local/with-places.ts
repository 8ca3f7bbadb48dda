import type { Diagnostic } from '$lib/base';

/** Sentences about a pack's file with their place in front, for those who mend it in an editor: the part of the file, and the line in it. */
export function withPlaces(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
	return diagnostics.map((one) => {
		const { file, line } = one.where;
		if (file === undefined) return one;
		const part = file.replace(/^(?:seeds\/[^/]+\/|(scenarios\/)[^/]+\/)/, '$1');
		const [vi, en] = line === undefined ? [part, part] : [`${part}, dòng ${line}`, `${part}, line ${line}`];
		return { ...one, message: { vi: `${vi}: ${one.message.vi}`, en: `${en}: ${one.message.en}` } };
	});
}
