import type { Change } from '$lib/analysis';
import { toLinkId } from '$lib/model';
import { writeLinkPath } from './write-link-path';

/** Version of the short form, the first part of every link. */
export const LINK_VERSION = '1';

/** What a link holds: where it starts from and what differs, never results. */
export interface ShareLink {
	readonly pack: string;
	readonly scenario: string;
	readonly closure: string;
	/** Eight hex digits of model and pack when the link was made. */
	readonly hash: string | undefined;
	/** Headline value when the link was made, as written: the number of decimals says how exact it is. */
	readonly headline: string | undefined;
	readonly changes: readonly Change[];
}

/**
 * The part of an address after `#`:
 * `a=1&p=a-province&b=outturn-trend&c=growth-led&h=1a2b3c4d&v=128.44&d=growth_assumed.II:0.12@2026-2030~net_migration:-0.003`.
 *
 * Only characters that stay as they are in a fragment and at which chat programs do not cut.
 */
export function encodeLink(link: ShareLink): string {
	const differences = link.changes.map((change) => `${toLinkId(change.id)}:${writeLinkPath(change.path)}`).join('~');
	const parts = [
		['a', LINK_VERSION],
		['p', link.pack],
		['b', link.scenario],
		['c', link.closure],
		['h', link.hash],
		['v', link.headline],
		['d', differences === '' ? undefined : differences]
	] as const;
	return parts
		.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value.replace(/[%&#\s]/g, encodeURIComponent)}`]))
		.join('&');
}

/** What a link needs to know of a pack. */
export interface LinkedPack {
	readonly id: string;
	readonly hash: string;
	readonly scenarios: readonly { readonly id: string; readonly closure: string }[];
}

/** The link of a scenario of a pack with changes. */
export function encodeChanges({ id, hash, scenarios }: LinkedPack, scenario: string, changes: readonly Change[]): string {
	const closure = scenarios.find((one) => one.id === scenario)?.closure ?? '';
	return encodeLink({ pack: id, scenario, closure, hash, headline: undefined, changes });
}

/** Whether a fragment is a scenario link at all, and not the anchor of a heading. */
export function isLink(fragment: string): boolean {
	return /(^#?|&|&amp;)[abds]=/.test(fragment);
}
