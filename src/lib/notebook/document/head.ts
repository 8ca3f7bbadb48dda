import * as v from 'valibot';
import { failure, success, type Diagnostic, type Result } from '$lib/base';
import type { Change } from '$lib/analysis';
import type { SourceDocument } from '$lib/files';
import { decodeYearPath, openFormat, parseSeriesId, readShape, shapes, toSeriesId, yearPathData } from '$lib/model';
import { compact } from '../cells/cell-yaml';
import { localText } from '../cells/local-text';
import { diagnoseNotebook } from './diagnostics';
import { NOTEBOOK_LIMITS } from './limits';
import { NOTEBOOK_FORMAT, NOTEBOOK_FORMATS } from './migrations';
import type { NotebookHead, NotebookScenario } from './types';
import { without } from './without';
import { writeYaml } from './write-yaml';

const SCENARIO = shapes.group({
	label: v.exactOptional(localText),
	base: v.exactOptional(shapes.id),
	closure: v.exactOptional(shapes.id),
	set: v.exactOptional(v.record(v.string(), v.unknown(), 'group')),
	note: v.exactOptional(localText)
});
const ENTRIES = {
	format: shapes.text,
	title: localText,
	description: v.exactOptional(localText),
	pack: shapes.id,
	model: v.exactOptional(shapes.text),
	data: v.exactOptional(shapes.date),
	seed: v.exactOptional(shapes.integer),
	scenario: v.exactOptional(shapes.id),
	scenarios: v.exactOptional(shapes.table(SCENARIO)),
	pinned: v.exactOptional(v.pipe(shapes.list(shapes.id), v.maxLength(8, 'list')))
};

type WrittenScenario = v.InferOutput<typeof SCENARIO>;

/** The head of a notebook from its front matter. Keys that are not known are kept, with a warning. */
export function decodeHead(document: SourceDocument): Result<NotebookHead> {
	const opened = openFormat(document, NOTEBOOK_FORMATS);
	if (!opened.ok) return opened;
	const { data } = opened.value.document;
	const all = typeof data === 'object' && data !== null ? Object.entries(data) : [];
	const more = all.filter(([key]) => !Object.hasOwn(ENTRIES, key));
	const read = readShape(
		{ ...opened.value.document, data: Object.fromEntries(all.filter(([key]) => Object.hasOwn(ENTRIES, key))) },
		shapes.group(ENTRIES)
	);
	if (!read.ok) return read;
	const { scenarios: written = {}, pinned = [], scenario = '', ...value } = without(read.value, 'format');
	const scenarios = Object.entries(written)
		.slice(0, NOTEBOOK_LIMITS.scenarios)
		.map(([id, one]) => decodeScenario(id, one, document));
	const known = Object.keys(ENTRIES).join(', ');
	const diagnostics = [
		...more.map(([key]) => diagnoseNotebook('key-not-known', { key, known }, document.keyPlaceOf([key]))),
		...scenarios.flatMap((one) => one.diagnostics)
	];
	return success({ ...value, scenario, scenarios: scenarios.map((one) => one.value), pinned, more: Object.fromEntries(more) }, diagnostics);
}

/** A scenario with the differences that can be read; a sentence for each of the others. */
function decodeScenario(id: string, { label, base, closure, set = {}, note }: WrittenScenario, document: SourceDocument) {
	const read = Object.entries(set).map(([key, data]) =>
		decodeChange(key, data, (...steps) => ({ ...document.placeOf(['scenarios', id, 'set', key, ...steps]), id: key }))
	);
	const changes = read.flatMap((one) => (one.ok ? [one.value] : []));
	const value: NotebookScenario = { id, base: base ?? id, changes, ...compact({ label, closure, note }) };
	return { value, diagnostics: read.flatMap((one) => one.diagnostics) };
}

function decodeChange(
	key: string,
	data: unknown,
	placeOf: (...steps: readonly (string | number)[]) => Diagnostic['where']
): Result<Change> {
	const name = parseSeriesId(key);
	if (name === undefined) return failure([diagnoseNotebook('key-not-known', { key, known: 'growth_assumed[II]' }, placeOf())]);
	const path = decodeYearPath(data, placeOf);
	return path.ok ? success({ id: toSeriesId(name.variable, name.members), path: path.value }) : path;
}

/** A head as the text of a front matter, with a blank line behind. */
export function writeHead({ title, description, pack, model, data, seed, scenario, scenarios, pinned, more }: NotebookHead): string {
	const content = compact({
		format: NOTEBOOK_FORMAT,
		title,
		description,
		pack,
		model,
		data,
		seed,
		scenario: scenario === '' ? undefined : scenario,
		scenarios: scenarios.length === 0 ? undefined : Object.fromEntries(scenarios.map((one) => [one.id, scenarioData(one)])),
		pinned: pinned.length === 0 ? undefined : pinned,
		...more
	});
	return `---\n${writeYaml(content)}---\n\n`;
}

function scenarioData({ id, label, base, closure, changes, note }: NotebookScenario) {
	const set = changes.length === 0 ? undefined : Object.fromEntries(changes.map((change) => [change.id, yearPathData(change.path)]));
	return compact({ label, base: base === id ? undefined : base, closure, set, note });
}

/** What stands in for a head that cannot be read, so that the cells below open all the same. */
export const NO_HEAD: NotebookHead = { title: '', pack: '', scenario: '', scenarios: [], pinned: [], more: {} };
