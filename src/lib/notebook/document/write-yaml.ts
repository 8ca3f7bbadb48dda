/** Longest line of a list or group written on one line. */
const LINE = 110;

/** Words that YAML readers take for something other than text. */
const NOT_TEXT = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;
const PLAIN_TEXT = /^[A-Za-z_][\w./@-]*(?: [\w./@-]+)*$/;

/**
 * Plain data as YAML that reads back to the same: text that could be read as something else in double quotes, short lists and groups
 * on one line. Keys holding `undefined` are left out.
 */
export function writeYaml(data: unknown): string {
	return `${blockLines(data).join('\n')}\n`;
}

function blockLines(data: unknown): readonly string[] {
	if (Array.isArray(data) && data.length > 0) return data.flatMap((item: unknown) => itemLines(item));
	const entries = entriesOf(data);
	return entries === undefined || entries.length === 0 ? [flow(data)] : entries.flatMap(([key, value]) => entryLines(key, value));
}

function entryLines(key: string, value: unknown): readonly string[] {
	const line = `${keyText(key)}: ${flow(value)}`;
	if (line.length <= LINE || !isCollection(value)) return [line];
	return [`${keyText(key)}:`, ...blockLines(value).map((one) => `  ${one}`)];
}

function itemLines(item: unknown): readonly string[] {
	const line = `- ${flow(item)}`;
	if (line.length <= LINE || !isCollection(item)) return [line];
	return blockLines(item).map((one, k) => (k === 0 ? `- ${one}` : `  ${one}`));
}

function flow(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
	const entries = entriesOf(value);
	if (entries !== undefined) return `{${entries.map(([key, member]) => `${keyText(key)}: ${flow(member)}`).join(', ')}}`;
	return scalar(value);
}

function scalar(value: unknown): string {
	if (typeof value === 'string') return textOf(value);
	if (typeof value === 'number' && Number.isFinite(value)) return numberText(value);
	if (typeof value === 'boolean' || value === null) return String(value);
	throw new TypeError(`no YAML for ${typeof value}`);
}

/** YAML asks for a point in numbers with an exponent: `1e-7` is text to it. */
function numberText(value: number): string {
	const text = String(value);
	return /^-?\d+e/.test(text) ? text.replace('e', '.0e') : text;
}

function textOf(text: string): string {
	return PLAIN_TEXT.test(text) && !NOT_TEXT.test(text) ? text : JSON.stringify(text);
}

function keyText(key: string): string {
	return /^\d{4}(?:-\d{4})?$/.test(key) ? key : textOf(key);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
	return Object.entries(value).filter(([, member]) => member !== undefined);
}

function isCollection(value: unknown): boolean {
	return Array.isArray(value) ? value.length > 0 : (entriesOf(value)?.length ?? 0) > 0;
}
