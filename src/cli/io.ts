import type { Bilingual, Language } from '$lib/base';

/** What a command may touch: where it reads, where it writes, and the language of what it says. */
export interface Io {
	/** Root of the checkout, which holds `seeds`, `scenarios` and the model. */
	readonly root: string;
	readonly language: Language;
	readonly print: (text: string) => void;
	readonly complain: (text: string) => void;
	/** Program of a thread; without it everything runs in the thread of the command. */
	readonly threadProgram?: URL;
}

/** A way to end a command: its exit code, after everything was said. */
export type Outcome = 'ok' | 'diagnostics' | 'usage';

/** Exit codes by outcome; scripts rely on them. */
export const EXIT_CODES: Readonly<Record<Outcome, number>> = { ok: 0, diagnostics: 1, usage: 2 };

/** The text in the language of the command. */
export function say(io: Pick<Io, 'language'>, text: Bilingual): string {
	return text[io.language];
}
