import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { verdictLines } from '../../src/tools/readme.mjs';
import { readVerdict } from '../../src/tools/verdict.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('the README states the verdict that the command line gives; `npm run readme` writes it', () => {
	const [, stated] = /<!-- verdict:start -->\n([\s\S]*?)<!-- verdict:end -->/.exec(readFileSync(`${ROOT}README.md`, 'utf8')) ?? [];
	expect(stated?.trim()).toBe(verdictLines(readVerdict()).trim());
});

test('`npx kichban` runs in the checkout', () => {
	const { status, stdout } = spawnSync('npx', ['kichban', 'packs', '--format', 'json'], { cwd: ROOT, encoding: 'utf8' });
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toHaveProperty('packs.0.headline.sentence.vi');
});
