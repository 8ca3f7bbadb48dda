// Programs of the system that tests need: found, or installed where the system allows it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSERS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Firefox of Debian. */
export const FIREFOX = '/usr/bin/firefox-esr';

/** @typedef {{ name: string, debian: string, isThere: () => boolean }} Program */

/** @type {readonly Program[]} */
const PROGRAMS = [
	{ name: 'Chromium', debian: 'chromium', isThere: () => findBrowser() !== undefined },
	// Recalculates exported workbooks, as a second evaluator of the same equations.
	{ name: 'LibreOffice Calc', debian: 'libreoffice-calc', isThere: () => spawnSync('soffice', ['--version']).status === 0 },
	// The other two browser engines, the second under a screen that nobody looks at.
	{ name: 'Firefox ESR', debian: 'firefox-esr', isThere: () => existsSync(FIREFOX) },
	{ name: 'WebKitGTK', debian: 'webkit2gtk-driver', isThere: () => isCommand('WebKitWebDriver') },
	{ name: 'Xvfb', debian: 'xvfb', isThere: () => isCommand('Xvfb') },
	// Reads printed pages.
	{ name: 'Poppler', debian: 'poppler-utils', isThere: () => isCommand('pdftotext') }
];

/** @returns {string | undefined} path of a Chromium or Chrome; CHROMIUM_PATH comes first */
export function findBrowser() {
	const named = process.env['CHROMIUM_PATH'];
	return named !== undefined && named !== '' ? named : BROWSERS.find((path) => existsSync(path));
}

/**
 * Installs Debian's packages of what is missing when this process may do so.
 * @returns {string | undefined} nothing when all is there, else the sentence to print
 */
export function ensurePrograms() {
	const missing = PROGRAMS.filter(({ isThere }) => !isThere());
	if (missing.length === 0) return undefined;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(missing);
	const still = missing.filter(({ isThere }) => !isThere());
	if (still.length === 0) return undefined;
	const names = still.map(({ name }) => name).join(', ');
	const packages = still.map(({ debian }) => debian).join(' ');
	return `Not found: ${names}. Install with "sudo apt-get install ${packages}" (for a browser elsewhere set CHROMIUM_PATH), then run npm test again.`;
}

/** @param {string} name */
function isCommand(name) {
	return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** @param {readonly Program[]} programs */
function install(programs) {
	const names = programs.map(({ name }) => name).join(', ');
	console.log(`Đang cài ${names} · Installing ${names} …`);
	/** @type {import('node:child_process').SpawnSyncOptions} */
	const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	spawnSync('apt-get', ['update', '-qq'], options);
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...programs.map(({ debian }) => debian)], options);
}
