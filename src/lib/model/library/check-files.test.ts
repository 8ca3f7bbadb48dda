import { describe, expect, test } from 'vitest';
import { TINY_LIBRARY } from '../../../../tests/support/tiny-library';
import { checkFiles } from './check-files';
import { loadLibrary } from './load-library';

const loaded = loadLibrary(TINY_LIBRARY);
if (!loaded.ok) throw new Error('the tiny library does not load');
const known = loaded.value;

const textOf = (path: string): string => TINY_LIBRARY.find((file) => file.path === path)?.text ?? '';
const codes = (...parameters: Parameters<typeof checkFiles>) => checkFiles(...parameters).map((one) => one.code);

describe('files checked where they lie', () => {
	test.each(TINY_LIBRARY)('$path raises nothing on its own', ({ path, text }) => {
		// Calibration results and the calibration belong together; either alone is only half of the story.
		const expected = path.endsWith('plain.yaml') ? ['derived-missing'] : [];
		expect(codes([{ path: path.split('/').at(-1) ?? '', text }], known)).toEqual(expected);
	});

	test('a whole library raises nothing without any other', () => {
		expect(checkFiles(TINY_LIBRARY, undefined)).toEqual([]);
	});

	test('without a model only the content of the files themselves is looked at', () => {
		const text = textOf('seeds/tiny/base.yaml').replace('population', 'popluation');
		expect(codes([{ path: 'base.yaml', text }], undefined)).toEqual([]);
		expect(codes([{ path: 'base.yaml', text }], known)).toEqual(['unknown-id']);
		expect(codes([{ path: 's.yaml', text: textOf('scenarios/tiny/faster.yaml').replace('order: 2', 'order: x') }], undefined)).toEqual([
			'wrong-type'
		]);
		expect(
			codes([{ path: 'b.yaml', text: textOf('src/lib/model/tiny/people.yaml').replace('step: 0.001', 'step: x') }], undefined)
		).toEqual(['wrong-type']);
	});

	test('a scenario from anywhere is checked against the pack it names', () => {
		const text = textOf('scenarios/tiny/faster.yaml').replace('id: faster', 'id: mine').replace('base: plain', 'base: plian');
		expect(codes([{ path: 'Desktop/mine-draft.yaml', text }], known)).toEqual(['unknown-scenario']);
	});

	test('a file that says no format, or an unknown one, is told so', () => {
		expect(codes([{ path: 'x.yaml', text: 'a: 1\n' }], known)).toEqual(['missing-key']);
		expect(codes([{ path: 'x.yaml', text: 'format: kb-sceanrio/1\n' }], known)).toEqual(['unknown-format']);
	});
});
