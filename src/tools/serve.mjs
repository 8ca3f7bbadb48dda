// A plain file server for the built pages that honours `_headers`, as static hosts do. Node only, no packages.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { isStarted } from './steps.mjs';

const BUILD = fileURLToPath(new URL('../../build', import.meta.url));
const FIRST_PORT = 4173;
const PORTS_TRIED = 100;
const TEXT_TYPES = /^(text\/|application\/(json|manifest\+json)|image\/svg)/;
const TYPES = new Map(
	Object.entries({
		'.html': 'text/html; charset=utf-8',
		'.css': 'text/css; charset=utf-8',
		'.js': 'text/javascript; charset=utf-8',
		'.mjs': 'text/javascript; charset=utf-8',
		'.json': 'application/json',
		'.webmanifest': 'application/manifest+json',
		'.svg': 'image/svg+xml',
		'.png': 'image/png',
		'.ico': 'image/x-icon',
		'.txt': 'text/plain; charset=utf-8',
		'.csv': 'text/csv; charset=utf-8',
		'.woff2': 'font/woff2',
		'.wasm': 'application/wasm'
	})
);

/**
 * @typedef {{ path: string, status: number, bytes: number, type: string }} Sent what went over the wire for one request, body only
 * @typedef {{ directory?: string, base?: string, port?: number, onSend?: (sent: Sent) => void }} ServeOptions
 * @typedef {{ address: string, close: () => Promise<void> }} Server `address` ends with a slash
 * @typedef {{ pattern: string, headers: [string, string][] }} HeaderRule
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer, type: string }} Answer
 */

/**
 * Serves a build on loopback, on the first free port from `port` on.
 * @param {ServeOptions} options
 * @returns {Promise<Server>}
 */
export async function serveBuild({ directory = BUILD, base = '', port = FIRST_PORT, onSend = () => {} } = {}) {
	const rules = readHeaderRules(directory);
	const server = createServer((request, response) => {
		const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`);
		const answer = answerTo(request.method ?? 'GET', pathname, search, { directory, base, rules });
		const zipped = TEXT_TYPES.test(answer.type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
		const body = zipped ? gzipSync(answer.body) : answer.body;
		response.writeHead(answer.status, {
			...answer.headers,
			...(answer.type === '' ? {} : { 'Content-Type': answer.type }),
			...(zipped ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
			'Content-Length': body.length
		});
		response.end(request.method === 'HEAD' ? undefined : body);
		onSend({ path: pathname, status: answer.status, bytes: body.length, type: answer.type });
	});
	const taken = await listenOnFreePort(server, port);
	const close = () => new Promise((done) => (server.closeAllConnections(), server.close(() => done(undefined))));
	return { address: `http://localhost:${taken}${base}/`, close: async () => void (await close()) };
}

/**
 * @param {string} method
 * @param {string} pathname
 * @param {string} search
 * @param {{ directory: string, base: string, rules: readonly HeaderRule[] }} site
 * @returns {Answer}
 */
function answerTo(method, pathname, search, { directory, base, rules }) {
	const headers = headersFor(pathname, rules);
	if (method !== 'GET' && method !== 'HEAD')
		return { status: 405, headers: { ...headers, Allow: 'GET, HEAD' }, body: Buffer.alloc(0), type: '' };
	if (base !== '' && pathname === base) return redirect(`${base}/${search}`, headers);
	const file = pathname.startsWith(`${base}/`) ? findFile(directory, pathname.slice(base.length)) : undefined;
	if (file === undefined) return notFound(directory, headers);
	if (statSync(file).isDirectory()) {
		if (!existsSync(join(file, 'index.html'))) return notFound(directory, headers);
		if (!pathname.endsWith('/')) return redirect(`${pathname}/${search}`, headers);
		return answerWith(join(file, 'index.html'), headers);
	}
	return pathname.endsWith('/') ? notFound(directory, headers) : answerWith(file, headers);
}

/**
 * The file or folder behind an address; nothing outside the directory, no hidden files, and not the list of headers.
 * @param {string} directory
 * @param {string} address
 */
function findFile(directory, address) {
	const decoded = decodeAddress(address);
	if (decoded === undefined || decoded.split('/').some((part) => part.startsWith('.')) || decoded === '/_headers') return undefined;
	const file = resolve(directory, `.${decoded}`);
	const isInside = file === resolve(directory) || file.startsWith(resolve(directory) + sep);
	return isInside && existsSync(file) ? file : undefined;
}

/** @param {string} address */
function decodeAddress(address) {
	try {
		const decoded = decodeURIComponent(address);
		return decoded.includes('\0') ? undefined : decoded;
	} catch {
		return undefined;
	}
}

/**
 * @param {string} file
 * @param {Record<string, string>} headers
 * @returns {Answer}
 */
function answerWith(file, headers, status = 200) {
	return {
		status,
		headers: { 'Cache-Control': 'no-cache', ...headers },
		body: readFileSync(file),
		type: TYPES.get(extname(file)) ?? 'application/octet-stream'
	};
}

/**
 * @param {string} directory
 * @param {Record<string, string>} headers
 * @returns {Answer}
 */
function notFound(directory, headers) {
	const page = join(directory, '404.html');
	if (existsSync(page)) return answerWith(page, headers, 404);
	return { status: 404, headers, body: Buffer.from('404'), type: 'text/plain; charset=utf-8' };
}

/**
 * @param {string} location
 * @param {Record<string, string>} headers
 * @returns {Answer}
 */
function redirect(location, headers) {
	// Two slashes at the start would lead to another host.
	return { status: 308, headers: { ...headers, Location: location.replace(/^\/{2,}/, '/') }, body: Buffer.alloc(0), type: '' };
}

/**
 * Rules of a `_headers` file: a pattern at the start of a line, indented `Name: value` lines under it.
 * @param {string} directory
 * @returns {HeaderRule[]}
 */
function readHeaderRules(directory) {
	const file = join(directory, '_headers');
	/** @type {HeaderRule[]} */
	const rules = [];
	if (!existsSync(file)) return rules;
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const [, name, value] = /^\s+([^:\s]+):\s*(.*)$/.exec(line) ?? [];
		if (name === undefined || value === undefined) rules.push({ pattern: line.trim(), headers: [] });
		else rules.at(-1)?.headers.push([name, value]);
	}
	return rules;
}

/**
 * Headers of every rule that matches; one header from several rules is joined by commas, which for policies means that all hold.
 * @param {string} pathname
 * @param {readonly HeaderRule[]} rules
 */
function headersFor(pathname, rules) {
	/** @type {Record<string, string>} */
	const headers = {};
	for (const { pattern, headers: added } of rules) {
		const matches = pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
		if (!matches) continue;
		for (const [name, value] of added) headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
	}
	return headers;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} first
 * @returns {Promise<number>}
 */
function listenOnFreePort(server, first) {
	return new Promise((done, fail) => {
		let port = first;
		server.on('error', (error) => {
			const isTaken = 'code' in error && error.code === 'EADDRINUSE';
			if (!isTaken || port >= first + PORTS_TRIED) fail(error);
			else server.listen((port += 1), 'localhost');
		});
		server.on('listening', () => done(port));
		server.listen(port, 'localhost');
	});
}

if (isStarted(import.meta.url)) {
	const { address } = await serveBuild({ base: process.env['BASE_PATH'] ?? '' });
	console.log(address);
}
