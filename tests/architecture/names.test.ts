import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ATOMS, PREFIXES } from '$lib/model';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CATALOGUE = 'src/lib/model/units/catalogue.ts';

interface Named {
	readonly id: string;
	readonly place?: { readonly vi: string; readonly en: string };
	readonly targets?: readonly { readonly id: string }[];
}

// Documents may speak of the shipped packs; code and the model may not.
const sources = filesBelow('src').filter((path) => /\.(ts|svelte|mjs|html|css|yaml)$/.test(path) && !path.startsWith('src/docs/'));
const packs = readdirSync(join(ROOT, 'seeds'));

describe.each(packs)('the pack %s', (id) => {
	const pack = readSeed(id, 'pack.yaml');
	const places = [...new Set([id, id.replaceAll('-', ' '), pack.place?.vi, pack.place?.en].filter((name) => name !== undefined).map(fold))];
	const targets = (readSeed(id, 'targets.yaml').targets ?? []).map((target) => target.id);

	test('is not named in src', () => {
		expect(places.length).toBeGreaterThanOrEqual(2);
		const words = places.map((name) => new RegExp(String.raw`\b${name}\b`));
		expect(sources.flatMap((path) => words.flatMap((word) => found(path, fold(readText(path)), word)))).toEqual([]);
	});

	test('has no target named in src', () => {
		expect(targets.length).toBeGreaterThan(0);
		const named = sources.flatMap((path) => {
			const words = new Set(readText(path).match(/[a-z]\w+/g));
			return targets.filter((target) => words.has(target)).map((target) => `${path}: ${target}`);
		});
		expect(named).toEqual([]);
	});
});

test('no currency is named in code outside the unit catalogue', () => {
	const money = ATOMS.filter(({ kind }) => kind === 'local' || kind === 'foreign');
	const counted = money.flatMap(({ label }) => PREFIXES.map((prefix) => `${prefix.label.vi} ${label.vi}`));
	const names = [...money.flatMap((atom) => atom.names), ...counted];
	expect(names.length).toBeGreaterThan(2);
	const word = new RegExp(String.raw`(?<![\p{L}_])(${names.join('|')})(?![\p{L}_])`, 'u');
	expect(word.test(readText(CATALOGUE))).toBe(true);
	// The declared model states its units in the catalogue's words; tests state theirs; comments explain.
	const code = sources.filter((path) => /\.(ts|svelte|mjs|html)$/.test(path) && !path.endsWith('.test.ts') && path !== CATALOGUE);
	expect(code.flatMap((path) => found(path, withoutComments(readText(path)), word))).toEqual([]);
});

function filesBelow(folder: string): string[] {
	const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return entries.map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'));
}

/** Where a text first says a word, for the report of a failing test. */
function found(path: string, text: string, word: RegExp): readonly string[] {
	const match = word.exec(text);
	return match === null ? [] : [`${path}: ${text.slice(0, match.index).split('\n').at(-1) ?? ''}${match[0]}`];
}

function readText(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

function readSeed(pack: string, file: string): Named {
	return parse(readText(`seeds/${pack}/${file}`)) as Named;
}

/** Lower case without marks, so that a name is found however it is spelled. */
function fold(text: string): string {
	return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
}

function withoutComments(text: string): string {
	return text.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, '');
}
