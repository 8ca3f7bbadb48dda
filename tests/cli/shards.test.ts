import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'shards-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(parameters: readonly string[]): Promise<string> {
	const out: string[] = [];
	const code = await runCli([...parameters], { root, language: 'en', print: (text) => void out.push(text), complain: () => undefined });
	expect(code).toBe(0);
	return out.join('');
}

const ASKED = ['ensemble', '--pack', 'hau-giang', '--scenario', 'outturn-trend', '--draws', '700', '--seed', '5'];

test('parts of an ensemble made apart and merged in any order equal the run in one piece, to the last bit', async () => {
	const whole = await printed([...ASKED, '--format', 'json']);
	const files = await Promise.all(
		[3, 1, 2].map(async (part) => {
			const file = join(folder, `part-${part}.json`);
			writeFileSync(file, await printed([...ASKED, '--shard', `${part}/3`]));
			return file;
		})
	);
	expect(await printed(['merge', ...files, '--format', 'json'])).toBe(whole);
});
