// `npm run size`: what the first page costs over the wire, against its budgets. Reads the build; the browser test measures the same live.
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isStarted, ROOT, stop } from './steps.mjs';

const BUILD = join(ROOT, 'build');
const FIRST_PAGE = 'vi/index.html';
const KB = 1024;
/** Budgets in bytes, gzip: scripts that run before the page answers, and everything that is sent. */
export const BUDGETS = { scripts: 70 * KB, transfer: 170 * KB };

/**
 * @typedef {{ path: string, bytes: number }} Part
 * @typedef {{ page: Part[], scripts: Part[], styles: Part[], fonts: Part[], workers: Part[], preloaded: Part[] }} Parts
 */

/**
 * The files that the first page brings with it.
 * @param {string} build
 * @returns {Parts}
 */
export function measureFirstPage(build = BUILD) {
	const html = readFileSync(join(build, FIRST_PAGE), 'utf8');
	const resolvePath = (/** @type {string} */ link) => normalize(join('vi', link));
	// Stylesheets whose rules stand in the page are named but disabled, and browsers leave them.
	const tags = [...html.matchAll(/<link\b[^>]*>/g)].filter(([tag]) => !/\sdisabled\b/.test(tag));
	const links = tags.map(([tag]) => ({ rel: attribute(tag, 'rel'), href: attribute(tag, 'href') }));
	const hrefs = (/** @type {string} */ rel) =>
		links.filter((link) => link.rel === rel && link.href !== '').map(({ href }) => resolvePath(href));
	const started = [...html.matchAll(/(?:import\(|src=)"([^"]+\.js)"/g)].map(([, link]) => resolvePath(link ?? ''));
	const scripts = withImports(build, [...hrefs('modulepreload'), ...started]);
	const styles = hrefs('stylesheet');
	const workers = withImports(
		build,
		scripts.flatMap((path) => pathsIn(build, path, /new URL\(\s*["'`]([^"'`]*worker[^"'`]*\.js)["'`]/g))
	);
	const preloaded = hrefs('preload');
	const fonts = styles.flatMap((path) => fontsOf(build, path, html)).filter((path) => !preloaded.includes(path));
	const parts = { page: [FIRST_PAGE], scripts, styles, fonts, workers: workers.filter((path) => !scripts.includes(path)), preloaded };
	const weighed = Object.entries(parts).map(([kind, paths]) => [kind, [...new Set(paths)].map((path) => weigh(build, path))]);
	return Object.fromEntries(weighed);
}

/**
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
	return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/**
 * A list of scripts and everything they import statically.
 * @param {string} build
 * @param {readonly string[]} entries
 */
function withImports(build, entries) {
	const found = new Set(entries);
	for (const path of found) {
		for (const imported of pathsIn(build, path, /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)) found.add(imported);
	}
	return [...found];
}

/**
 * Files of the build that a file names.
 * @param {string} build
 * @param {string} path
 * @param {RegExp} pattern
 */
function pathsIn(build, path, pattern) {
	const text = readFileSync(join(build, path), 'utf8');
	return [...text.matchAll(pattern)]
		.map(([, link]) => normalize(join(path, '..', link ?? '')))
		.filter((one) => existsSync(join(build, one)));
}

/**
 * Font files that a browser fetches for the characters of a page: of the faces of one font that cover a character, the last.
 * @param {string} build
 * @param {string} style
 * @param {string} html
 */
function fontsOf(build, style, html) {
	const codes = [...new Set(html)].map((character) => character.codePointAt(0) ?? 0);
	const faces = (readFileSync(join(build, style), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? []).map(readFace);
	const fonts = new Set(faces.map(({ font }) => font));
	const fetched = [...fonts].flatMap((font) => {
		const own = faces.filter((face) => face.font === font);
		return codes.map((code) => own.findLast(({ ranges }) => ranges.some(([first, last]) => code >= first && code <= last))?.file);
	});
	return [...new Set(fetched)].filter((file) => file !== undefined).map((file) => normalize(join(style, '..', file)));
}

/**
 * @param {string} face text of one `@font-face`
 * @returns {{ font: string, file: string | undefined, ranges: [number, number][] }}
 */
function readFace(face) {
	const value = (/** @type {string} */ name) => new RegExp(`${name}:([^;}]*)`).exec(face)?.[1]?.trim() ?? '';
	const ranges = [...value('unicode-range').matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last]) => [
		parseInt(first.replaceAll('?', '0'), 16),
		parseInt(last ?? first.replaceAll('?', 'f'), 16)
	]);
	return {
		font: ['font-family', 'font-style', 'font-weight'].map(value).join('|'),
		file: /url\(["']?([^"')]+\.woff2)["']?\)/.exec(face)?.[1],
		ranges: ranges.length === 0 ? [[0, 0x10ffff]] : ranges.map(([first = 0, last = 0]) => [first, last])
	};
}

/**
 * @param {string} build
 * @param {string} path
 * @returns {Part}
 */
function weigh(build, path) {
	const bytes = readFileSync(join(build, path));
	// Fonts are compressed already and sent as they are.
	return { path, bytes: path.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length };
}

/** @param {readonly Part[]} parts */
function sum(parts) {
	return parts.reduce((total, part) => total + part.bytes, 0);
}

/**
 * @param {string} name
 * @param {number} bytes
 * @param {number} budget
 */
function judge(name, bytes, budget) {
	const isGood = bytes <= budget;
	console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name}: ${(bytes / KB).toFixed(1)} kB of ${(budget / KB).toFixed(0)} kB gzip`);
	return isGood;
}

if (isStarted(import.meta.url)) {
	if (!existsSync(join(BUILD, FIRST_PAGE))) stop(`There is no build/${FIRST_PAGE} to measure: run "npm run build" first.`);
	const parts = measureFirstPage();
	for (const [kind, list] of Object.entries(parts))
		console.log(`${kind.padEnd(9)} ${(sum(list) / KB).toFixed(1).padStart(6)} kB  ${list.length} files`);
	const verdicts = [
		judge('scripts of the first page', sum(parts.scripts), BUDGETS.scripts),
		judge('everything the first page sends', sum(Object.values(parts).flat()), BUDGETS.transfer)
	];
	process.exitCode = verdicts.every(Boolean) ? 0 : 1;
}
