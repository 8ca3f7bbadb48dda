import { findAtom, PREFIXES, type Atom, type Prefix } from './catalogue';

/** One side of a unit text: an atom and the prefix before it. */
export interface UnitPart {
	readonly prefix: Prefix | undefined;
	readonly atom: Atom;
}

/** A unit text taken apart: what is counted, and per what. */
export interface UnitText {
	readonly over: UnitPart;
	readonly per: UnitPart | undefined;
}

/**
 * The parts of a unit text, or `undefined` when it is not in the catalogue.
 *
 * Grammar: `[prefix] atom [per [prefix] atom]` with single spaces; prefixes and atoms are listed in the catalogue.
 */
export function parseUnitText(text: string): UnitText | undefined {
	const whole = parsePart(text);
	if (whole !== undefined) return { over: whole, per: undefined };
	const cut = text.indexOf(' per ');
	if (cut < 0) return undefined;
	const over = parsePart(text.slice(0, cut));
	const per = parsePart(text.slice(cut + ' per '.length));
	return over === undefined || per === undefined || per.atom.kind === 'plain' ? undefined : { over, per };
}

function parsePart(text: string): UnitPart | undefined {
	const bare = findAtom(text);
	if (bare !== undefined) return { prefix: undefined, atom: bare };
	const prefix = PREFIXES.find((one) => text.startsWith(`${one.name} `));
	if (prefix === undefined) return undefined;
	const atom = findAtom(text.slice(prefix.name.length + 1));
	return atom === undefined || atom.kind === 'plain' ? undefined : { prefix, atom };
}
