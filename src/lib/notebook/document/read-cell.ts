import { failure, success, type Diagnostic, type Place, type Result } from '$lib/base';
import type { SourceDocument, TextFile } from '$lib/files';
import type { CellContent, CellSource } from '../cells/cell-spec';
import { CELL_SPECS, findCellSpec } from '../cells/registry';
import { isCellId } from './assign-ids';
import { diagnoseNotebook } from './diagnostics';
import { NOTEBOOK_LIMITS } from './limits';
import type { CellPiece, ConflictPiece, RawPiece, TextPiece } from './split-notebook';
import type { Cell, CellId, CellShow } from './types';

/** Reads a YAML text: `readYaml` of the files layer where that is at hand, or answers fetched from a worker before. */
export type ReadYaml = (file: TextFile) => Result<SourceDocument>;

/** Attributes of an opening line that every cell may have. */
const COMMON = ['id', 'title', 'show', 'collapsed', 'off'];

const SHOWS = ['output', 'both', 'source'] as const;

/** What is put into a cell of its piece of the file, but for its id. */
type CellParts = Omit<Cell, 'id'>;

/** Kind of cell that a piece is, as its opening line says. */
export function typeOfPiece(piece: RawPiece): string {
	if (piece.kind === 'cell') return piece.opening.type;
	return piece.kind === 'conflict' ? (piece.opening?.type ?? 'conflict') : 'text';
}

/** Id that a piece states. */
export function statedId(piece: RawPiece): string | undefined {
	return piece.kind === 'text' ? piece.attributes.get('id') : piece.opening?.attributes.get('id');
}

/** The cell of a piece. One that cannot be read has no content, and says why. */
export function readCell(piece: RawPiece, id: CellId, read: { readonly path: string; readonly readYaml: ReadYaml }): Cell {
	const where: Place = { file: read.path, line: piece.line, id };
	const parts = partsOf(piece, where, read.readYaml);
	return { id, ...parts, diagnostics: [...idProblems(parts.stated, id, where), ...parts.diagnostics] };
}

function partsOf(piece: RawPiece, where: Place, readYaml: ReadYaml): CellParts {
	const base = { stated: statedId(piece), type: typeOfPiece(piece), text: piece.text, content: undefined };
	if (piece.text.length > NOTEBOOK_LIMITS.cell) {
		const values = { length: piece.text.length, limit: NOTEBOOK_LIMITS.cell };
		return { ...base, view: PLAIN_VIEW, diagnostics: [diagnoseNotebook('cell-too-large', values, where)] };
	}
	switch (piece.kind) {
		case 'text':
			return { ...base, ...readText(piece, where) };
		case 'conflict':
			return { ...base, ...readConflict(piece, where) };
		case 'cell':
			return { ...base, ...readFenced(piece, where, readYaml) };
	}
}

const PLAIN_VIEW: CellShow = { show: 'both', collapsed: false, off: false };

type Read = Pick<CellParts, 'view' | 'content' | 'diagnostics'>;

function readText({ body, attributes }: TextPiece, where: Place): Read {
	const view = readView(attributes);
	return { view, ...contentOf('text', { body, attributes: new Map(), yaml: () => failure([]), where }) };
}

function readConflict({ ours, theirs }: ConflictPiece, where: Place): Read & Pick<CellParts, 'conflict'> {
	return { view: PLAIN_VIEW, content: undefined, conflict: { ours, theirs }, diagnostics: [diagnoseNotebook('merge-conflict', {}, where)] };
}

function readFenced({ opening, body, bodyLine, isClosed }: CellPiece, where: Place, readYaml: ReadYaml): Read {
	const view = readView(opening.attributes);
	const refused = refuseOpening(opening, isClosed, where);
	if (refused.length > 0) return { view, content: undefined, diagnostics: refused };
	const attributes = new Map([...opening.attributes].filter(([name]) => !COMMON.includes(name)));
	const yaml = () => atLine(readYaml({ path: where.file ?? '', text: body }), bodyLine, where);
	return { view, ...contentOf(opening.type, { body, attributes, yaml, where }) };
}

function refuseOpening(
	{ type, fence, attributes, unreadable }: CellPiece['opening'],
	isClosed: boolean,
	where: Place
): readonly Diagnostic[] {
	if (findCellSpec(type)?.isFenced !== true) {
		const known = CELL_SPECS.filter((spec) => spec.isFenced).map((spec) => spec.kind);
		return [diagnoseNotebook('cell-type-unknown', { type, known: known.join(', ') }, where)];
	}
	if (!isClosed) return [diagnoseNotebook('cell-not-closed', { fence }, where)];
	const show = attributes.get('show');
	const part = unreadable ?? (show === undefined || SHOWS.some((one) => one === show) ? undefined : `show=${show}`);
	return part === undefined ? [] : [diagnoseNotebook('cell-line-unreadable', { part }, where)];
}

function readView(attributes: ReadonlyMap<string, string>): CellShow {
	const title = attributes.get('title');
	return {
		...(title === undefined ? {} : { title }),
		show: SHOWS.find((one) => one === attributes.get('show')) ?? 'both',
		collapsed: attributes.get('collapsed') === 'true',
		off: attributes.get('off') === 'true'
	};
}

function contentOf(
	type: string,
	source: CellSource
): { readonly content: CellContent | undefined; readonly diagnostics: readonly Diagnostic[] } {
	const result: Result<CellContent> | undefined = findCellSpec(type)?.decode(source);
	if (result === undefined) return { content: undefined, diagnostics: [] };
	return {
		content: result.ok ? result.value : undefined,
		diagnostics: result.diagnostics.map((one) => ({ ...one, where: { ...source.where, ...one.where, id: source.where.id ?? '' } }))
	};
}

/** Places of a cell's body as places of the file. */
function atLine(result: Result<SourceDocument>, bodyLine: number, where: Place): Result<SourceDocument> {
	const moved = (place: Place): Place => ({ ...where, ...place, ...(place.line === undefined ? {} : { line: place.line + bodyLine - 1 }) });
	if (!result.ok) return failure(result.diagnostics.map((one) => ({ ...one, where: moved(one.where) })));
	const { value } = result;
	return success(
		{ ...value, placeOf: (steps) => moved(value.placeOf(steps)), keyPlaceOf: (steps) => moved(value.keyPlaceOf(steps)) },
		result.diagnostics
	);
}

function idProblems(stated: string | undefined, id: CellId, where: Place): readonly Diagnostic[] {
	if (stated === undefined || stated === id) return [];
	return [
		isCellId(stated)
			? diagnoseNotebook('cell-id-twice', { id: stated, used: id }, where)
			: diagnoseNotebook('cell-id-bad', { id: stated }, where)
	];
}
