/** Places of the site in the order of navigation, by what follows the language in their address; the first page has none. */
export const PLACES = {
	notebooks: 'n',
	compare: 'compare',
	data: 'data',
	model: 'model',
	chance: 'chance',
	sensitivity: 'sensitivity',
	audit: 'audit',
	help: 'help'
} as const;

/** Places whose address may go on with the name of a pack. */
const WITH_PACK: ReadonlySet<string> = new Set(['home', 'compare', 'data', 'model', 'chance', 'sensitivity', 'audit']);

/** Where a page stands in the site. */
export type Place = 'home' | keyof typeof PLACES;

/** What follows the language in the address of a place, for the pack that is shown. */
export function placePath(place: Place, pack: string | undefined): string {
	const folder = place === 'home' ? '' : `${PLACES[place]}/`;
	return pack !== undefined && WITH_PACK.has(place) ? `${folder}${pack}/` : folder;
}

/** Packs whose pages nobody could reach, because a place of the site has their name. */
export function hiddenPacks(ids: readonly string[]): readonly string[] {
	const folders: readonly string[] = Object.values(PLACES);
	return ids.filter((id) => folders.includes(id));
}
