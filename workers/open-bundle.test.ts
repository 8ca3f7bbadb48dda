import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadShippedLibrary } from '../tests/support';
import { openBundle } from './open-bundle';

const TEXT = readFileSync(new URL('../tests/formats/bundle/1.pack.txt', import.meta.url), 'utf8');
const whole = { model: loadShippedLibrary().model };

test('a bundle of version 1 opens and is ready to run', () => {
	const opened = openBundle({ path: 'some-town.pack.txt', text: TEXT }, whole);
	expect(opened.diagnostics).toEqual([]);
	expect(opened.ok && opened.value.facts.id).toBe('some-town');
	expect(opened.ok && opened.value.facts.scenarios.map(({ id }) => id)).toEqual(['programme', 'trend']);
});

test('a figure of an unknown series is told with file and line, and nothing opens', () => {
	const text = TEXT.replace("'growth_assumed[II]':", "'growth_asumed[II]':");
	const opened = openBundle({ path: 'some-town.pack.txt', text }, whole);
	expect(opened.ok).toBe(false);
	expect(opened.diagnostics[0]?.where).toMatchObject({ file: 'seeds/some-town/assumptions.yaml' });
});

test('a bundle that lacks a file says which', () => {
	const text = TEXT.replace(/=== targets\.yaml[\s\S]*$/, '');
	const opened = openBundle({ path: 'some-town.pack.txt', text }, whole);
	expect(opened.diagnostics.map(({ code }) => code)).toContain('missing-file');
});
