import type { Diagnostic } from '$lib/base';
import type { Change } from '$lib/analysis';
import { fromLinkId } from '$lib/model';
import { LINK_VERSION, type ShareLink } from './encode-link';
import { diagnoseLink } from './link-diagnostics';
import { readLinkNumber, readLinkPath } from './read-link-path';

/** An example of a change, for hints. */
const EXAMPLE = 'growth_assumed.II:0.12@2026-2030';

/** What a page knows when it reads a link. */
export interface LinkContext {
	readonly pack: string;
	readonly scenarios: readonly { readonly id: string; readonly closure: string }[];
	/** Scenario shown when the link names none, or one that does not exist. */
	readonly headlineScenario: string;
	/** Whether the page shows no other scenario than that one. */
	readonly isFixed?: boolean;
}

/** A link as far as it could be read, and what could not. */
export interface DecodedLink {
	readonly link: ShareLink;
	/** The pack that the link names, if it names one. */
	readonly madeFor: string | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * What a fragment says, with a sentence for each part that cannot be read; those parts are left out and the rest holds. Ids and
 * limits are checked by `checkChanges`, when the inputs are known.
 */
export function decodeLink(fragment: string, context: LinkContext): DecodedLink {
	const diagnostics: Diagnostic[] = [];
	const parts = readParts(fragment, diagnostics);
	const version = parts.get('a');
	if (version !== undefined && version !== LINK_VERSION) diagnostics.push(diagnoseLink('link-version', { version }, {}));
	const pack = parts.get('p');
	if (pack !== undefined && pack !== context.pack)
		diagnostics.push(diagnoseLink('link-other-pack', { made: pack, open: context.pack }, { id: pack }));
	const scenario = readScenario(parts.get('b'), context, diagnostics);
	const made = parts.get('c');
	if (made !== undefined && scenario.known && made !== scenario.closure) {
		diagnostics.push(diagnoseLink('link-closure-other', { made, used: scenario.closure }, { id: made }));
	}
	return {
		link: {
			pack: context.pack,
			scenario: scenario.id,
			closure: scenario.closure,
			hash: readChecked(parts, 'h', /^[0-9a-f]{8}$/, diagnostics),
			headline: readHeadline(parts, diagnostics),
			changes: readChanges(parts.get('d'), diagnostics)
		},
		madeFor: pack,
		diagnostics
	};
}

const KEYS = new Set(['a', 'p', 'b', 'c', 'h', 'v', 'd']);

/** Parts by key. Chat and mail programs escape characters and take the punctuation behind an address into it. */
function readParts(fragment: string, diagnostics: Diagnostic[]): ReadonlyMap<string, string> {
	const text = fragment
		.replace(/^#/, '')
		.replaceAll('&amp;', '&')
		.replace(/[.,;:!?)\]}>"'»”…\s]+$/, '');
	const parts = new Map<string, string>();
	for (const part of text.split('&')) {
		if (part === '') continue;
		const cut = part.indexOf('=');
		const value = decode(part.slice(cut + 1));
		const key = part.slice(0, cut);
		if (cut < 0 || value === undefined || !KEYS.has(key) || parts.has(key))
			diagnostics.push(diagnoseLink('link-part-unreadable', { part }, { text: part }));
		else parts.set(key, value);
	}
	return parts;
}

function decode(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

function readScenario(id: string | undefined, context: LinkContext, diagnostics: Diagnostic[]) {
	const { scenarios, headlineScenario, isFixed = false } = context;
	const wanted = scenarios.find((one) => one.id === (id ?? headlineScenario));
	const isOther = wanted !== undefined && isFixed && wanted.id !== headlineScenario;
	if (wanted !== undefined && !isOther) return { ...wanted, known: true };
	const where = id === undefined ? {} : { id };
	const known = scenarios.map((one) => one.id).join(', ');
	diagnostics.push(
		isOther
			? diagnoseLink('link-scenario-other', { made: wanted.id, open: headlineScenario }, where)
			: diagnoseLink('link-scenario-unknown', { scenario: id ?? '', known }, where)
	);
	const shown = scenarios.find((one) => one.id === headlineScenario);
	return { id: headlineScenario, closure: shown?.closure ?? '', known: false };
}

function readChecked(parts: ReadonlyMap<string, string>, key: string, form: RegExp, diagnostics: Diagnostic[]): string | undefined {
	const text = parts.get(key);
	if (text === undefined || form.test(text)) return text;
	diagnostics.push(diagnoseLink('link-part-unreadable', { part: `${key}=${text}` }, { text }));
	return undefined;
}

function readHeadline(parts: ReadonlyMap<string, string>, diagnostics: Diagnostic[]): string | undefined {
	const text = parts.get('v');
	if (text === undefined || readLinkNumber(text) !== undefined) return text;
	diagnostics.push(diagnoseLink('link-number-unreadable', { text, part: `v=${text}` }, { text }));
	return undefined;
}

function readChanges(text: string | undefined, diagnostics: Diagnostic[]): readonly Change[] {
	const changes: Change[] = [];
	for (const part of (text ?? '').split('~').filter((one) => one !== '')) {
		const change = readChange(part);
		if ('code' in change) diagnostics.push(change);
		else if (changes.some((one) => one.id === change.id))
			diagnostics.push(diagnoseLink('link-change-repeated', { id: change.id }, { id: change.id }));
		else changes.push(change);
	}
	return changes;
}

function readChange(part: string): Change | Diagnostic {
	const cut = part.indexOf(':');
	const id = cut < 0 ? undefined : fromLinkId(part.slice(0, cut));
	if (id === undefined) return diagnoseLink('link-change-unreadable', { part, example: EXAMPLE }, { text: part });
	const path = readLinkPath(part.slice(cut + 1));
	if (!('text' in path)) return { id, path };
	if (path.kind === 'number') return diagnoseLink('link-number-unreadable', { text: path.text, part }, { text: part, id });
	return diagnoseLink('link-years-unreadable', { years: path.text, id }, { text: part, id });
}
