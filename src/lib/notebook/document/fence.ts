/** What the opening line of a cell says: its kind, attributes and flags, or the part of it that cannot be read. */
export interface FenceLine {
	readonly fence: string;
	readonly type: string;
	readonly attributes: ReadonlyMap<string, string>;
	/** First part that is neither `name=value` nor a flag. */
	readonly unreadable: string | undefined;
}

const OPENING = /^(`{3,})([a-z][a-z-]*)(?:[ \t]+(.*?))?[ \t]*$/;
const ATTRIBUTE = /^([a-z][a-z-]*)(?:=("(?:[^"\\]|\\.)*"|[^\s"]+))?(?:[ \t]+|$)/;

/** A line as the opening of a cell; `undefined` when it cannot be one. Line ends are cut off before. */
export function readFenceLine(line: string): FenceLine | undefined {
	const match = OPENING.exec(line);
	if (match === null) return undefined;
	const [, fence = '', type = '', written = ''] = match;
	return { fence, type, ...readAttributes(written) };
}

/** The attributes of `name=value name="a text" flag`; a flag has the value `true`. */
export function readAttributes(written: string): Pick<FenceLine, 'attributes' | 'unreadable'> {
	const attributes = new Map<string, string>();
	let rest = written.trim();
	while (rest !== '') {
		const match = ATTRIBUTE.exec(rest);
		const value = match === null ? undefined : valueOf(match[2]);
		if (match === null || value === undefined) return { attributes, unreadable: rest.slice(0, 60) };
		attributes.set(match[1]!, value);
		rest = rest.slice(match[0].length);
	}
	return { attributes, unreadable: undefined };
}

/** Attributes as they stand in an opening line, each with a space before it. */
export function writeAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
	const entries = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
	return entries
		.map(([name, value]) => (value === 'true' ? ` ${name}` : ` ${name}=${/^[^\s"\\]+$/.test(value) ? value : JSON.stringify(value)}`))
		.join('');
}

function valueOf(written: string | undefined): string | undefined {
	if (written === undefined) return 'true';
	if (!written.startsWith('"')) return written;
	try {
		const value: unknown = JSON.parse(written);
		return typeof value === 'string' ? value : undefined;
	} catch {
		return undefined;
	}
}
