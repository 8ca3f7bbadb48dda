import { expect, test } from 'vitest';
import { readBundle, writeBundle } from './bundle';

const FILES = [
	{ path: 'pack.yaml', text: 'format: kb-pack/1\nid: some-place\n' },
	{ path: 'history.csv', text: 'series,year\ngrowth_I,2019\n' },
	{ path: 'scenarios/programme.yaml', text: 'format: kb-scenario/1\n' }
];

function codesOf(text: string): readonly string[] {
	return readBundle({ path: 'a.pack.txt', text }).diagnostics.map(({ code, where }) => `${code} ${String(where.line)}`);
}

test('a bundle gives back the files it was made of, under the paths of a checkout', () => {
	const result = readBundle({ path: 'a.pack.txt', text: writeBundle(FILES) });
	expect(result.ok && result.value.map(({ path, text }) => [path, text])).toEqual([
		['seeds/some-place/pack.yaml', FILES[0]?.text],
		['seeds/some-place/history.csv', FILES[1]?.text],
		['scenarios/some-place/programme.yaml', FILES[2]?.text]
	]);
});

test('line ends of Windows and a byte order mark do no harm', () => {
	const text = `\uFEFF${writeBundle(FILES).replaceAll('\n', '\r\n')}`;
	const result = readBundle({ path: 'a.pack.txt', text });
	expect(result.ok && result.value.map(({ text: one }) => one)).toEqual(FILES.map(({ text: one }) => one));
});

test.each([
	['another format', 'format: kb-pack/1\nid: a\n', ['unknown-format 1']],
	['no format', 'hello', ['unknown-format 1']],
	['a later version', 'format: kb-bundle/2\n', ['newer-format 1']],
	['a file that no pack has', 'format: kb-bundle/1\n=== pakc.yaml\n=== ../../x.yaml\n', ['bundle-file 2', 'bundle-file 3']],
	['a file twice', 'format: kb-bundle/1\n=== pack.yaml\nid: a\n=== pack.yaml\n', ['duplicate-id 4']]
])('%s is refused at its line', (_, text, expected) => {
	expect(codesOf(text)).toEqual(expected);
});

test('what is no text is refused without its bytes', () => {
	const { diagnostics } = readBundle({ path: 'a.xlsx', text: 'PK\u0003\u0004\u0014\uFFFD\n' });
	expect(diagnostics[0]?.message.en).toBe('There is no format called "…".');
});
