import { fillBilingual, LANGUAGES, type Bilingual } from '$lib/base';
import { formatNumber, inSentence } from '$lib/i18n';
import type { OutputFacts } from './types';

/** A lever in the sentence that says why it stands there. */
export interface LeverPart {
	/** Its short name, without years. */
	readonly label: Bilingual;
	/** How many others vary with it. */
	readonly others: number;
	/** Share of the variance that they make. */
	readonly first: number;
}

const texts = {
	subject: [
		{ vi: 'Giả định này', en: 'This assumption decides' },
		{ vi: 'Hai giả định này', en: 'These two assumptions decide' },
		{ vi: 'Ba giả định này', en: 'These three assumptions decide' },
		{ vi: 'Những giả định này', en: 'These assumptions decide' }
	],
	why: {
		vi: '{subject} quyết định khoảng {share} độ bất định của {output}: {parts}.',
		en: '{subject} about {share} of the uncertainty of {output}: {parts}.'
	},
	part: { vi: '{label} ({share})', en: '{label} ({share})' },
	together: { vi: '{label} và {count} giả định biến động cùng ({share})', en: '{label} and {count} others that move with it ({share})' }
} as const;

/**
 * Why these levers: what they decide of an output together, and each.
 *
 * The parts are first-order indices of independent factors, so that their sum is what the levers decide without what they do together
 * with others.
 */
export function leverReason({ label }: OutputFacts, parts: readonly LeverPart[]): Bilingual {
	const together = parts.reduce((sum, { first }) => sum + Math.max(0, first), 0);
	const lines = parts.map(({ label: name, others, first }) =>
		fillBilingual(others === 0 ? texts.part : texts.together, { label: small(name), count: others, share: percent(first) })
	);
	return fillBilingual(texts.why, {
		subject: texts.subject[Math.min(parts.length, texts.subject.length) - 1] ?? texts.subject[0],
		share: percent(together),
		output: small(label),
		parts: perLanguage((language) => lines.map((line) => line[language]).join(', '))
	});
}

function percent(share: number): Bilingual {
	const size = Math.min(1, Math.max(0, share));
	return perLanguage((language) => formatNumber(size, { as: 'percent', decimals: 0 }, language));
}

function small(label: Bilingual): Bilingual {
	return perLanguage((language) => inSentence(label[language]));
}

function perLanguage(text: (language: 'vi' | 'en') => string): Bilingual {
	const [vi, en] = LANGUAGES.map(text);
	return { vi: vi ?? '', en: en ?? '' };
}
