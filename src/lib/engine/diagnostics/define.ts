import type { DiagnosticDefinition } from '$lib/base';

type BothLanguages = readonly [vi: string, en: string];

/** Entry of a catalogue for something that stops the model: the sentence, and how to mend it, each in Vietnamese and English. */
export function defineError(message: BothLanguages, hint: BothLanguages): DiagnosticDefinition {
	return { severity: 'error', message: { vi: message[0], en: message[1] }, hint: { vi: hint[0], en: hint[1] } };
}
