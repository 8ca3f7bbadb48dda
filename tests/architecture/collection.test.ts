import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'collection-'));

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

test('a test beside the code is collected, and its failure counts', () => {
	const report = join(folder, 'report.json');
	const { status } = runVitest([
		'run',
		'--config',
		'tests/architecture/must-fail/vitest.config.ts',
		'--reporter=json',
		`--outputFile=${report}`
	]);
	const counts = JSON.parse(readFileSync(report, 'utf8')) as { readonly numFailedTests: number; readonly numPassedTests: number };
	// One fails on purpose, one asserts nothing.
	expect({ status, failed: counts.numFailedTests, passed: counts.numPassedTests }).toEqual({ status: 1, failed: 2, passed: 0 });
});

test('every test file of the checkout belongs to a project', () => {
	const { stdout } = runVitest(['list', '--filesOnly', '--json']);
	const listed = (JSON.parse(stdout) as readonly { readonly file: string }[]).map(({ file }) => file.slice(ROOT.length));
	const there = ['src', 'workers', 'tests'].flatMap((top) =>
		readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((file) => `${top}/${file}`)
	);
	const wanted = there.filter((file) => /\.(test|spec)\.[a-z]+$/.test(file) && !file.startsWith('tests/architecture/must-fail/'));
	expect(listed.toSorted()).toEqual(wanted.toSorted());
});

function runVitest(parameters: readonly string[]) {
	return spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...parameters], { cwd: ROOT, encoding: 'utf8' });
}
