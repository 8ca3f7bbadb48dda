import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// A rule that no longer runs reports no faults. Each file of the must-fail tree is named after the rule it breaks.
const TREE = fileURLToPath(new URL('./must-fail/', import.meta.url));
const require = createRequire(import.meta.url);

interface Layers {
	readonly forbidden: readonly { readonly name: string }[];
}
interface Cruise {
	readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
	readonly modules: readonly { readonly source: string }[];
}
type LintResults = readonly { readonly filePath: string; readonly messages: readonly { readonly ruleId: string | null }[] }[];

const layers = require('./layers.cjs') as Layers;

describe('import rules', () => {
	const { summary, modules } = runJson('dependency-cruiser/bin/dependency-cruise.mjs', [
		'--config',
		'../layers.cjs',
		'--output-type',
		'json',
		'src',
		'workers',
		'seeds'
	]) as Cruise;
	const rulesBrokenBy = (file: string) => summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

	test.each(layers.forbidden.map(({ name }) => name))('%s fires on the file of its name', (name) => {
		const files = summary.violations.filter(({ rule }) => rule.name === name).map(({ from }) => from);
		// A cycle is reported on one of its files, whichever comes first.
		expect(files.some((file) => file.includes(`/${name}.`) || name === 'no-circular')).toBe(true);
	});

	test('components are looked into', () => {
		expect(rulesBrokenBy('src/lib/ui/ui-knows-no-domain.svelte')).toEqual(['ui-knows-no-domain']);
	});

	const allowed = modules.map(({ source }) => source).filter((source) => source.includes('/passes-') || source.endsWith('.server.ts'));
	test('the files that must pass are there', () => {
		expect(allowed.length).toBeGreaterThanOrEqual(7);
	});
	test.each([...allowed, 'src/routes/data/+server.ts'])('%s breaks no rule', (file) => {
		expect(rulesBrokenBy(file)).toEqual([]);
	});
});

describe('lint rules', () => {
	const results = runJson('eslint/bin/eslint.js', [
		'--config',
		'../../../eslint.config.js',
		'--format',
		'json',
		'src/**/lint/*'
	]) as LintResults;
	const rows = results.map(({ filePath, messages }) => ({
		file: filePath.slice(TREE.length).replaceAll('\\', '/'),
		rules: messages.map(({ ruleId }) => ruleId)
	}));

	test.each(rows.filter(({ file }) => !file.includes('/passes-')))('$file breaks the rule it is named after', ({ file, rules }) => {
		expect(rules).toContain(ruleOf(file));
	});

	test('a component may import types of the layers open to it', () => {
		expect(rows.find(({ file }) => file.endsWith('passes-types-of-model.svelte'))?.rules).toEqual([]);
	});
});

/** `typescript--no-explicit-any.ts` is named after `@typescript-eslint/no-explicit-any`. */
function ruleOf(file: string): string {
	const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.(ts|svelte)$/, '');
	const rule = name.replace('--', '/').replace(/^typescript\//, '@typescript-eslint/');
	return rule === 'unicorn/filenameCase' ? 'unicorn/filename-case' : rule;
}

function runJson(script: string, parameters: readonly string[]): unknown {
	const path = fileURLToPath(new URL(`../../node_modules/${script}`, import.meta.url));
	const { stdout, stderr } = spawnSync(process.execPath, [path, ...parameters], {
		cwd: TREE,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024
	});
	if (stdout === '') throw new Error(stderr);
	return JSON.parse(stdout);
}
