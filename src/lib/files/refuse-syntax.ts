import { CST, Lexer } from 'yaml';
import type { Diagnostic, DiagnosticValues } from '$lib/base';
import { diagnoseFile, type filesCatalogue } from './diagnostics';
import { placeAt } from './place-at';
import type { TextFile } from './text-file';

/** Deepest nesting in flow brackets, and widest indentation: together they bound the recursion of the parser. */
const FLOW_DEPTH_LIMIT = 50;
const INDENT_LIMIT = 200;

/** Refusals stop here: the rest of such a file repeats the same mistake. */
const REFUSAL_LIMIT = 20;

interface Refusal {
	readonly code: keyof typeof filesCatalogue;
	readonly values: DiagnosticValues;
	readonly offset: number;
}

/** Where the lexer stands, and what the refusals need to know of the tokens before. */
interface Position {
	offset: number;
	column: number;
	flowDepth: number;
	contentStarted: boolean;
	/** Offset of a tab met before anything else on this line. */
	tabInIndent: number | undefined;
	isIndent: boolean;
}

/**
 * YAML that is correct but not allowed here: anchors, aliases, tags, directives, a second document, tabs as indentation, and
 * nesting that no file of ours needs.
 *
 * Works on the lexer's tokens, before anything is built, so that hostile nesting never reaches a recursive parser.
 */
export function refuseSyntax(file: TextFile, starts: readonly number[]): readonly Diagnostic[] {
	const found: Refusal[] = [];
	const position: Position = { offset: 0, column: 0, flowDepth: 0, contentStarted: false, tabInIndent: undefined, isIndent: true };
	let isContent = false;
	for (const token of new Lexer().lex(file.text)) {
		const type = isContent ? 'content' : CST.tokenType(token);
		isContent = token === CST.SCALAR;
		// Marks of the lexer's own: they stand for no text.
		if (token === CST.SCALAR || token === CST.DOCUMENT || token === CST.FLOW_END) continue;
		const refusal = refuseTab(type, position) ?? refuseToken(type, token, position);
		if (refusal !== undefined) found.push(refusal);
		if (refusal?.code === 'yaml-too-deep' || refusal?.code === 'yaml-tab' || found.length >= REFUSAL_LIMIT) break;
		advance(position, type, token);
	}
	return found.map((one) => diagnoseFile(one.code, one.values, placeAt(file.path, starts, one.offset)));
}

/** A tab in the indentation counts once something follows it on the line. */
function refuseTab(type: string | null, { tabInIndent }: Position): Refusal | undefined {
	const isQuiet = type === 'newline' || type === 'comment' || type === 'space';
	return tabInIndent === undefined || isQuiet ? undefined : { code: 'yaml-tab', values: {}, offset: tabInIndent };
}

function refuseToken(type: string | null, token: string, position: Position): Refusal | undefined {
	const { offset, column } = position;
	switch (type) {
		case 'anchor':
		case 'alias':
			return { code: 'yaml-anchor', values: { text: excerpt(token) }, offset };
		case 'tag':
		case 'directive-line':
			return { code: 'yaml-tag', values: { text: excerpt(token) }, offset };
		case 'doc-start':
		case 'doc-end':
			return position.contentStarted ? { code: 'yaml-several-documents', values: { text: token }, offset } : undefined;
		case 'space':
			return position.isIndent && column + token.length > INDENT_LIMIT ? tooDeep(offset) : undefined;
		case 'flow-map-start':
		case 'flow-seq-start':
			return position.flowDepth >= FLOW_DEPTH_LIMIT ? tooDeep(offset) : undefined;
		case 'seq-item-ind':
		case 'explicit-key-ind':
			return column > INDENT_LIMIT ? tooDeep(offset) : undefined;
		default:
			return undefined;
	}
}

function tooDeep(offset: number): Refusal {
	return { code: 'yaml-too-deep', values: { limit: FLOW_DEPTH_LIMIT }, offset };
}

function advance(position: Position, type: string | null, token: string): void {
	if (type === 'flow-map-start' || type === 'flow-seq-start') position.flowDepth += 1;
	if (type === 'flow-map-end' || type === 'flow-seq-end') position.flowDepth -= 1;
	const isQuiet = type === 'newline' || type === 'space' || type === 'comment' || type === 'directive-line';
	if (!isQuiet) position.contentStarted = true;
	const tab = token.indexOf('\t');
	if (type === 'space' && position.isIndent && tab >= 0) position.tabInIndent ??= position.offset + tab;
	const lastBreak = token.lastIndexOf('\n');
	if (type !== 'space') position.isIndent = lastBreak === token.length - 1;
	if (lastBreak >= 0) position.tabInIndent = undefined;
	position.offset += token.length;
	position.column = lastBreak < 0 ? position.column + token.length : token.length - lastBreak - 1;
}

function excerpt(token: string): string {
	return token.length > 40 ? `${token.slice(0, 40)}…` : token;
}
