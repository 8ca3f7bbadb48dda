import type { TextAnswer } from '$lib/analysis';
import type { Language } from '$lib/base';
import { writeLiveNumber } from '../cells/live/number-text';
import type { LiveNumber } from '../cells/live/live-numbers';
import type { TracedNumber } from '../link/trace-address';

/** An expression that is one series in one year, and nothing else. */
export const ONE_NUMBER = /^at\(([^(),]+), (\d{4})\)$/;

/** A live number as it reads, and what it is. */
export interface LiveText {
	readonly text: string;
	/** Expression and scenarios, shown on hover. */
	readonly meaning: string;
	readonly isBroken: boolean;
	/** The number of the model that it is, where it is one by itself. */
	readonly traced?: Required<Omit<TracedNumber, 'own'>>;
}

/** How a live number reads under an answer. One that has no value says what it asks for. */
export function toLiveText(
	number: LiveNumber,
	{ answers, current, language }: { readonly answers: readonly TextAnswer[]; readonly current: string; readonly language: Language }
): LiveText {
	const { text, scenario = current, minus, format } = number;
	const meaning = `${text} @ ${scenario}${minus === undefined ? '' : ` − ${minus}`}`;
	const found = answers.find(
		(one) => one.kind === 'number' && one.text === text && scenario in one.values && (minus === undefined || minus in one.values)
	);
	const broken = { text: `{${text}}`, meaning, isBroken: true };
	if (found?.facts === undefined) return broken;
	const [value, off] = [numberIn(found, scenario), minus === undefined ? 0 : numberIn(found, minus)];
	const shown = value === undefined || off === undefined ? undefined : value - off;
	const written = writeLiveNumber(shown, found.facts, { format, language, isDifference: minus !== undefined });
	if (written === undefined) return broken;
	const [, id, year] = ONE_NUMBER.exec(text) ?? [];
	const isOne = id !== undefined && minus === undefined;
	return { text: written, meaning, isBroken: false, ...(isOne ? { traced: { id, year: Number(year), scenario } } : {}) };
}

function numberIn({ values }: TextAnswer, scenario: string): number | undefined {
	const value = values[scenario];
	return typeof value === 'number' ? value : undefined;
}
