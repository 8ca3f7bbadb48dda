// Peers stand in a folder of the benchmark's own and never among the product's packages: one of them is AGPL.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../src/tools/steps.mjs';

const FOLDER = join(ROOT, 'node_modules/.cache/bench-peers');

/** Installs the peers once. @returns the folder, or the sentence why there are none. */
export function installPeers() {
	const done = join(FOLDER, 'installed');
	if (existsSync(done)) return { folder: FOLDER };
	mkdirSync(FOLDER, { recursive: true });
	cpSync(join(ROOT, 'tests/bench/peers/package.json'), join(FOLDER, 'package.json'));
	try {
		execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'pipe' });
		allowRegistrySpreadsheet();
	} catch (error) {
		return { reason: `the peers could not be installed: ${String(error.message).split('\n')[0]}` };
	}
	writeFileSync(done, '');
	return { folder: FOLDER };
}

/** SDEverywhere wants a spreadsheet reader that is not in the registry; the registry's own lacks a call that only workbooks need. */
function allowRegistrySpreadsheet() {
	const file = join(FOLDER, 'node_modules/@sdeverywhere/compile/src/_shared/helpers.js');
	writeFileSync(file, readFileSync(file, 'utf8').replace('XLSX.set_fs(fs)', ''));
}
