import { isLink } from '../link/encode-link';
import { OWN } from '../link/own-id';

/** What a comparison shows, as its address says it. */
export interface ComparisonView {
	/** Scenarios beside each other, first to last. */
	readonly scenarios: readonly string[];
	readonly mode: ComparisonMode;
	/** Scenario that differences are taken from. */
	readonly base: string;
	/** Expressions that are drawn. */
	readonly indicators: readonly string[];
	/** A visitor's own scenario, as the address of a first page holds it. */
	readonly own?: string;
}

export const COMPARISON_MODES = ['overlay', 'side-by-side', 'difference'] as const;
export type ComparisonMode = (typeof COMPARISON_MODES)[number];

/** As many scenarios as a reader can tell apart beside the programme. */
export const MOST_SCENARIOS = 5;

/** What an address may name. */
export interface ComparisonKnown {
	readonly scenarios: readonly string[];
	readonly indicators: readonly string[];
	readonly usual: ComparisonView;
}

/** A view as the part of an address after `#`; empty for the usual view. */
export function writeComparison(view: ComparisonView, usual: ComparisonView): string {
	const parts = new URLSearchParams();
	if (view.scenarios.join() !== usual.scenarios.join()) parts.set('c', view.scenarios.join(','));
	if (view.mode !== usual.mode) parts.set('mode', view.mode);
	if (view.base !== usual.base) parts.set('base', view.base);
	if (view.indicators.join() !== usual.indicators.join()) parts.set('i', view.indicators.join(','));
	if (view.own !== undefined) parts.set('own', view.own);
	return parts.toString().replaceAll('%2C', ',').replaceAll('%5B', '[').replaceAll('%5D', ']');
}

/** The view that an address asks for, the link of a scenario being a visitor's own: what it names and nobody knows is listed, the rest is applied. */
export function readComparison(
	fragment: string,
	{ scenarios, indicators, usual }: ComparisonKnown
): { readonly view: ComparisonView; readonly unknown: readonly string[] } {
	const text = fragment.replace(/^#/, '');
	const parts = new URLSearchParams(isLink(text) ? { own: text } : text);
	const unknown: string[] = [];
	const own = parts.get('own') ?? undefined;
	const choose = (key: string, known: readonly string[]): readonly string[] | undefined => {
		const asked = parts.get(key);
		if (asked === null) return undefined;
		const named = [...new Set(asked.split(',').filter(Boolean))];
		unknown.push(...named.filter((one) => !known.includes(one)));
		const kept = named.filter((one) => known.includes(one));
		return kept.length === 0 ? undefined : kept;
	};
	const chosen = choose('c', own === undefined ? scenarios : [...scenarios, OWN]) ?? usual.scenarios;
	const withOwn = own === undefined || chosen.includes(OWN) ? chosen : [...chosen, OWN];
	const [mode = usual.mode] = choose('mode', COMPARISON_MODES) ?? [];
	const [base = usual.base] = choose('base', scenarios) ?? [];
	return {
		view: {
			scenarios: withOwn.slice(0, MOST_SCENARIOS),
			mode: COMPARISON_MODES.find((one) => one === mode) ?? usual.mode,
			base,
			indicators: choose('i', indicators) ?? usual.indicators,
			...(own === undefined ? {} : { own })
		},
		unknown: [...unknown, ...withOwn.slice(MOST_SCENARIOS)]
	};
}
