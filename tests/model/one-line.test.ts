import { describe, expect, test } from 'vitest';
import { compilePack, explain, runScenario } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import type { TextFile } from '$lib/files';
import { loadLibrary, toSeriesId } from '$lib/model';
import { readRepositoryFiles } from '../support';
import { packOf, valueAt } from './shipped';

const EQUATION = 'equation: grdp_per_capita = grdp / population';

/** The repository's files with one line of the model changed. */
function withLine(replacement: string): readonly TextFile[] {
	const files = readRepositoryFiles();
	const changed = files.filter(({ text }) => text.includes(EQUATION));
	expect(changed).toHaveLength(1);
	return files.map((file) => ({ ...file, text: file.text.replace(EQUATION, replacement) }));
}

describe('changing one equation’s line in YAML, with no other file touched,', () => {
	const shipped = packOf('hau-giang');
	const id = toSeriesId('grdp_per_capita');

	test('changes the result and the explanation', () => {
		const library = loadLibrary(withLine('equation: grdp_per_capita = 2 * grdp / population'));
		const compiled = library.ok ? compilePack(library.value, 'hau-giang') : library;
		if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
		const run = runScenario(compiled.value, 'trend');
		const before = assertDefined(valueAt(runScenario(shipped, 'trend'), id, 2030), 'value before');
		expect(valueAt(run, id, 2030)).toBe(2 * before);
		const explanation = explain(compiled.value, run, id, 2030);
		expect(explanation.ok && explanation.value.equation?.text).toBe('grdp_per_capita = 2 * grdp / population');
		expect(compiled.value.hash).not.toBe(shipped.hash);
	});

	test('changes what the check says, at that line', () => {
		const files = withLine('equation: grdp_per_capita = grdp + population');
		const library = loadLibrary(files);
		const compiled = library.ok ? compilePack(library.value, 'hau-giang') : library;
		expect(compiled.ok).toBe(false);
		const file = assertDefined(
			files.find(({ text }) => text.includes('grdp + population')),
			'changed file'
		);
		const line = file.text.split('\n').findIndex((one) => one.includes('grdp + population')) + 1;
		expect(compiled.diagnostics.map(({ code, where }) => [code, where.file, where.line])).toContainEqual(['mixed-units', file.path, line]);
	});
});
