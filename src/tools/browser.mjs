// The browser for the tests that need a real one: found, or installed where the system allows it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** @returns {string | undefined} path of a Chromium or Chrome; CHROMIUM_PATH comes first */
export function findBrowser() {
	const named = process.env['CHROMIUM_PATH'];
	return named !== undefined && named !== '' ? named : CANDIDATES.find((path) => existsSync(path));
}

/**
 * Installs Debian's Chromium when none is there and this process may do so.
 * @returns {string | undefined} nothing when a browser is there, else the sentence to print
 */
export function ensureBrowser() {
	if (findBrowser() !== undefined) return undefined;
	const isRoot = process.getuid?.() === 0;
	if (isRoot && existsSync('/usr/bin/apt-get')) {
		console.log('Đang cài Chromium · Installing Chromium …');
		/** @type {import('node:child_process').SpawnSyncOptions} */
		const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
		spawnSync('apt-get', ['update', '-qq'], options);
		spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
		if (findBrowser() !== undefined) return undefined;
	}
	return 'No Chromium found. Install one, e.g. "sudo apt-get install chromium", or set CHROMIUM_PATH; then run npm test again.';
}
