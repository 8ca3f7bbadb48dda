// What `start`, `test` and `verify` share: run a command, install what is missing, build what is out of date. Node only, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Folder of the checkout. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const STAMP = join(ROOT, 'dist', 'build-stamp.txt');
const BUILT = ['build/_headers', 'dist/cli/kichban.js'];
const SOURCES = ['src', 'workers', 'seeds', 'scenarios', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
const NO_SOURCE = /(^|\/)(docs|static\/images)\/|\.(test|bench)\.ts$/;

/**
 * Runs a command in the checkout and shows its output.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {Readonly<Record<string, string>>} environment
 * @returns {number} exit code
 */
export function run(command, parameters, environment = {}) {
	const result = spawnSync(command, parameters, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } });
	return result.status ?? 1;
}

/**
 * Runs npm, the one that started this script where there is one.
 * @param {readonly string[]} parameters
 */
export function runNpm(parameters) {
	const script = process.env['npm_execpath'];
	return script === undefined ? run('npm', parameters) : run(process.execPath, [script, ...parameters]);
}

/**
 * Runs the command-line script of an installed package.
 * @param {string} script path below node_modules
 * @param {readonly string[]} parameters
 */
export function runPackage(script, parameters) {
	return run(process.execPath, [join(ROOT, 'node_modules', script), ...parameters]);
}

/** Installs the packages of the lock file when they are not there in its versions. */
export function ensureInstalled() {
	if (isInstalled()) return;
	console.log('Đang cài các gói · Installing packages …');
	if (runNpm(['ci']) !== 0) stop('npm ci failed; the lines above say why. A network connection to the package registry is needed.');
}

/** Builds the pages and the command line when a source has changed since the last build. */
export function ensureBuilt() {
	const digest = digestSources();
	if (isStampedWith(digest)) return;
	console.log('Đang dựng · Building …');
	if (runNpm(['run', '--silent', 'build']) !== 0) stop('The build failed; the lines above say why.');
}

/** Remembers which sources the present build was made from. */
export function stampBuild() {
	mkdirSync(dirname(STAMP), { recursive: true });
	writeFileSync(STAMP, digestSources());
}

/**
 * Ends the process with a sentence.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

/**
 * Whether a script was started by itself, and not imported.
 * @param {string} address `import.meta.url` of the script
 */
export function isStarted(address) {
	const script = process.argv[1];
	return script !== undefined && existsSync(script) && pathToFileURL(realpathSync(script)).href === address;
}

function isInstalled() {
	const installed = lockedVersions(join(ROOT, 'node_modules', '.package-lock.json'));
	const wanted = lockedVersions(join(ROOT, 'package-lock.json'));
	return [...wanted].every(([path, { version, optional }]) => (installed.has(path) ? installed.get(path)?.version === version : optional));
}

/**
 * @param {string} file
 * @returns {Map<string, {version: string, optional: boolean}>}
 */
function lockedVersions(file) {
	if (!existsSync(file)) return new Map();
	const { packages } = JSON.parse(readFileSync(file, 'utf8'));
	const entries = Object.entries(packages).filter(([path]) => path !== '');
	return new Map(entries.map(([path, { version, optional = false }]) => [path, { version, optional }]));
}

/** @param {string} digest */
function isStampedWith(digest) {
	return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest && BUILT.every((file) => existsSync(join(ROOT, file)));
}

/** Digest of everything a build depends on: contents, so that a fresh checkout or a copied folder is judged rightly. */
function digestSources() {
	const hash = createHash('sha256').update(process.env['BASE_PATH'] ?? '');
	for (const source of SOURCES) {
		for (const file of filesBelow(source)) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
	}
	return hash.digest('hex');
}

/**
 * @param {string} path relative to the checkout
 * @returns {string[]}
 */
function filesBelow(path) {
	const absolute = join(ROOT, path);
	if (!existsSync(absolute)) return [];
	if (!isFolder(absolute)) return [path];
	const names = readdirSync(absolute, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const files = names.map((entry) => `${path}${join(entry.parentPath, entry.name).slice(absolute.length).replaceAll('\\', '/')}`);
	return files.filter((file) => !NO_SOURCE.test(file)).sort();
}

/** @param {string} path */
function isFolder(path) {
	return statSync(path).isDirectory();
}
