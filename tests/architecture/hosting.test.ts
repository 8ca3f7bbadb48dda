import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishPages } from '../../src/tools/pages-adapter.mjs';
import { serveBuild, type Server } from '../../src/tools/serve.mjs';

const STATIC = fileURLToPath(new URL('../../src/static/', import.meta.url));
const POLICY = "default-src 'none'; script-src 'self' 'sha256-x='";
const PAGE = `<meta http-equiv="content-security-policy" content="${POLICY}">page`;

describe.each(['', '/some/where'])('a build served under "%s"', (base) => {
	const directory = mkdtempSync(join(tmpdir(), 'hosting-'));
	let server: Server;

	beforeAll(async () => {
		for (const folder of ['vi', 'empty', '_app/immutable/workers']) mkdirSync(join(directory, folder), { recursive: true });
		for (const file of ['_headers', '404.html']) writeFileSync(join(directory, file), readFileSync(join(STATIC, file)));
		writeFileSync(join(directory, 'index.html'), PAGE);
		writeFileSync(join(directory, 'vi/index.html'), PAGE);
		writeFileSync(join(directory, '_app/immutable/workers/engine.js'), 'export {}');
		writeFileSync(join(directory, '.secret'), 'hidden');
		finishPages(directory, base);
		// A port per site: a kept connection of one would be answered by the other.
		server = await serveBuild({ directory, base, port: 20_000 + 100 * base.length });
	});

	afterAll(async () => {
		await server.close();
		rmSync(directory, { recursive: true, force: true });
	});

	const get = (path: string) => fetch(server.address + path, { redirect: 'manual' });

	test.each(['', 'vi/'])('the page "%s" has its own policy, and may not be framed', async (path) => {
		const response = await get(path);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-security-policy')).toBe(`frame-ancestors 'none', ${POLICY}`);
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('referrer-policy')).toBe('no-referrer');
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
	});

	test('a worker may compile WebAssembly, a page may not', async () => {
		const worker = await get('_app/immutable/workers/engine.js');
		expect(worker.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
		expect(worker.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect((await get('vi/')).headers.get('content-security-policy')).not.toContain('wasm-unsafe-eval');
	});

	test('a folder without its slash leads to the folder, with the query', async () => {
		const response = await get('vi?s=1');
		expect(response.status).toBe(308);
		expect(response.headers.get('location')).toBe(`${base}/vi/?s=1`);
	});

	test.each(['nowhere', 'empty/', 'vi/index.html/', '.secret', '_headers', '%2e%2e/%2e%2e/etc/passwd', '%ff', 'a%00b'])(
		'"%s" is answered by the 404 page',
		async (path) => {
			const response = await get(path);
			const text = await response.text();
			expect(response.status).toBe(404);
			expect(text).toContain('Không tìm thấy trang');
			expect(text).toContain('Page not found');
			expect(text).toContain(`href="${base}/vi/"`);
			expect(text).not.toContain('%base%');
		}
	);

	test('only reading is allowed', async () => {
		expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
		const head = await fetch(server.address, { method: 'HEAD' });
		expect([head.status, await head.text()]).toEqual([200, '']);
	});

	test('two slashes at the start do not lead to another host', async () => {
		const { origin } = new URL(server.address);
		const response = await fetch(`${origin}/${base}/vi`, { redirect: 'manual' });
		expect([response.status, response.headers.get('location') ?? '']).toEqual(base === '' ? [308, '/vi/'] : [404, '']);
	});

	test('the next free port is taken when the first is in use', async () => {
		const second = await serveBuild({ directory, base, port: Number(new URL(server.address).port) });
		expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(new URL(server.address).port));
		await second.close();
	});
});

test('the policy of the 404 page stands in its own markup', () => {
	const page = readFileSync(join(STATIC, '404.html'), 'utf8');
	expect(page).toMatch(/content-security-policy"\s+content="default-src 'none'/);
	expect(page).not.toMatch(/ style=|<style|<script/);
});
