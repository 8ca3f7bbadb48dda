import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENTS = [
	'README.md',
	...readdirSync(join(ROOT, 'src/docs'), { recursive: true, encoding: 'utf8' }).map((file) => `src/docs/${file}`)
].filter((file) => file.endsWith('.md'));

describe.each(DOCUMENTS)('%s', (file) => {
	const text = readFileSync(join(ROOT, file), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
	const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);

	test('has relative links that lead somewhere', () => {
		const targets = links.filter((link) => !/^([a-z]+:|#)/.test(link)).map((link) => decodeURIComponent(link.split('#')[0]!));
		expect(targets.filter((target) => !existsSync(resolve(ROOT, dirname(file), target)))).toEqual([]);
	});
});

test('every dependency has its line in dependencies.md', () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
		string,
		Record<string, string>
	>;
	const text = readFileSync(join(ROOT, 'src/docs/dependencies.md'), 'utf8');
	const missing = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !text.includes(`\`${name}\``));
	expect(missing).toEqual([]);
});
