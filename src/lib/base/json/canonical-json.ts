/**
 * The one JSON text of a plain value: keys in code-unit order, no spaces, keys holding `undefined` left out.
 *
 * Two values that mean the same give the same text on every machine, so texts can be compared and hashed.
 * @throws TypeError for what JSON cannot hold without loss: NaN, infinities, functions, symbols, big integers, and `undefined`
 * outside an object.
 */
export function canonicalJson(value: unknown): string {
	if (typeof value === 'number') return canonicalNumber(value);
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object') return canonicalObject(value);
	throw new TypeError(`no canonical JSON for ${typeof value}`);
}

function canonicalNumber(value: number): string {
	if (!Number.isFinite(value)) throw new TypeError(`no canonical JSON for ${value}`);
	// JSON.stringify gives the shortest digits that read back to the same number, and 0 for -0.
	return JSON.stringify(value);
}

function canonicalObject(value: object): string {
	const entries = Object.entries(value).filter(([, member]) => member !== undefined);
	// Code-unit order, as in RFC 8785, is the order of the default sort; it does not depend on a locale.
	entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}
