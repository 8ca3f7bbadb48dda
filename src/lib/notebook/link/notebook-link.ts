import * as v from 'valibot';
import { hashHex8, type Diagnostic } from '$lib/base';
import { decodeLink, type DecodedLink, type LinkContext } from './decode-link';
import { deflateText, inflateText } from './deflate';
import { encodeLink, type ShareLink } from './encode-link';
import { diagnosePacked } from './packed-diagnostics';

/** A scenario beside the current one, with its name. */
export interface LinkScenario {
	readonly label: string;
	readonly link: ShareLink;
}

/** What the packed form of a link holds: the current scenario, others beside it, and perhaps a whole notebook's file. */
export interface NotebookLink {
	readonly link: ShareLink;
	readonly scenarios: readonly LinkScenario[];
	/** Text of the notebook's file. */
	readonly notebook?: string;
}

/** A link of either form as far as it could be read, and what could not. */
export interface OpenedLink {
	/** Where it is refused, the page's own scenario without changes. */
	readonly link: ShareLink;
	/** Whether nothing of it is applied: it cannot be read as a whole, or it is about another pack. */
	readonly isRefused: boolean;
	/** The pack that it names, if it names one. */
	readonly madeFor: string | undefined;
	readonly scenarios: readonly LinkScenario[];
	readonly notebook: string | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

/** Version of the packed form. */
const PACKED_VERSION = '1';
/** Up to so many changes a link stays readable by eye. */
const SHORT_CHANGES = 8;
/** Longest link that is opened, and longest text that one may unpack to. */
const LINK_LIMIT = 200_000;
const TEXT_LIMIT = 2_000_000;

/** Short keys: every letter of them is in every link. Scenarios are written in the short form. */
const CONTENT = v.object({
	l: v.string(),
	s: v.optional(v.pipe(v.array(v.strictTuple([v.pipe(v.string(), v.maxLength(500)), v.string()])), v.maxLength(50)), []),
	n: v.optional(v.string()),
	z: v.string()
});

/** A scenario as a link: in the short form while it has few changes, packed when it has many. */
export async function encodeScenarioLink(link: ShareLink): Promise<string> {
	return link.changes.length <= SHORT_CHANGES ? encodeLink(link) : encodeNotebookLink({ link, scenarios: [] });
}

/** The part of an address after `#` for a whole notebook or several scenarios: `s=1.` and deflated JSON in letters. */
export async function encodeNotebookLink({ link, scenarios, notebook }: NotebookLink): Promise<string> {
	const content = {
		l: encodeLink(link),
		...(scenarios.length === 0 ? {} : { s: scenarios.map((one) => [one.label, encodeLink(one.link)]) }),
		...(notebook === undefined ? {} : { n: notebook })
	};
	return `s=${PACKED_VERSION}.${await deflateText(JSON.stringify({ ...content, z: checkOf(content) }))}`;
}

/** Whether a fragment is in the packed form. */
export function isPackedLink(fragment: string): boolean {
	return /^#?s=/.test(fragment);
}

/** What a fragment of either form says. Whatever is wrong with it becomes a sentence; then the page's own scenario stands. */
export async function openAnyLink(fragment: string, context: LinkContext): Promise<OpenedLink> {
	if (!isPackedLink(fragment)) return { ...opened(decodeLink(fragment, context), context), scenarios: [], notebook: undefined };
	if (fragment.length > LINK_LIMIT) return refused(context, diagnosePacked('link-too-large', { limit: LINK_LIMIT }, {}));
	const [, version = '', letters = ''] = /^#?s=(\w{0,8})\.?([A-Za-z0-9_-]*)/.exec(fragment) ?? [];
	if (/^\d+$/.test(version) && version !== PACKED_VERSION) return refused(context, diagnosePacked('link-newer', { version }, {}));
	const unpacked = version === PACKED_VERSION ? await inflateText(letters, TEXT_LIMIT) : 'damaged';
	if (unpacked === 'too-large') return refused(context, diagnosePacked('link-too-large', { limit: LINK_LIMIT }, {}));
	const content = unpacked === 'damaged' ? undefined : readContent(unpacked.text);
	if (content === undefined) return refused(context, diagnosePacked('link-damaged', {}, {}));
	const scenarios = content.s.map(([label, text]) => ({ label, decoded: decodeLink(text, context) }));
	const current = opened(decodeLink(content.l, context), context);
	return {
		...current,
		scenarios: scenarios.map(({ label, decoded }) => ({ label, link: decoded.link })),
		notebook: content.n,
		diagnostics: [...current.diagnostics, ...scenarios.flatMap(({ decoded }) => decoded.diagnostics)]
	};
}

function readContent(text: string): Omit<v.InferOutput<typeof CONTENT>, 'z'> | undefined {
	try {
		const parsed = v.safeParse(CONTENT, JSON.parse(text));
		if (!parsed.success) return undefined;
		const { z, s, ...rest } = parsed.output;
		// A link that was altered on its way may unpack to other numbers; the check shows it.
		return z === checkOf({ l: rest.l, ...(s.length === 0 ? {} : { s }), ...(rest.n === undefined ? {} : { n: rest.n }) })
			? { ...rest, s }
			: undefined;
	} catch {
		return undefined;
	}
}

function checkOf(content: { readonly l: string; readonly s?: readonly (readonly string[])[]; readonly n?: string }): string {
	return hashHex8(JSON.stringify([content.l, content.s ?? [], content.n ?? '']));
}

/** A link about another pack says what it says, and changes nothing here. */
function opened(decoded: DecodedLink, context: LinkContext): Omit<OpenedLink, 'scenarios' | 'notebook'> {
	const { madeFor } = decoded;
	if (madeFor === undefined || madeFor === context.pack) return { ...decoded, isRefused: false };
	const { link } = decodeLink('', context);
	const diagnostics = decoded.diagnostics.filter(({ code }) => code === 'link-other-pack');
	return { link: { ...link, hash: decoded.link.hash }, madeFor, isRefused: true, diagnostics };
}

/** The page's own scenario, with the reason why the link is not shown. */
function refused(context: LinkContext, diagnostic: Diagnostic): OpenedLink {
	const { link, madeFor } = decodeLink('', context);
	return { link, madeFor, isRefused: true, scenarios: [], notebook: undefined, diagnostics: [diagnostic] };
}
