// The shipped pack's verdict, as the command line states it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './steps.mjs';

/**
 * @typedef {{ vi: string, en: string }} Bilingual
 * @returns {{ id: string, label: Bilingual, sentence: Bilingual }} verdict of the default pack, the first that `kichban packs` lists
 */
export function readVerdict() {
	const script = join(ROOT, 'dist', 'cli', 'kichban.js');
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'packs', '--format', 'json'], { cwd: ROOT, encoding: 'utf8' });
	if (status !== 0) throw new Error(`kichban packs ended with ${status}:\n${stderr}`);
	const [{ id, label, headline }] = JSON.parse(stdout).packs;
	return { id, label, sentence: headline.sentence };
}
