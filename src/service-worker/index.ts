/// <reference types="@sveltejs/kit" />
// Keeps one whole version of the site, so that after one visit everything works without network and no page mixes two versions.
import { base, build, files, prerendered, version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

const PREFIX = 'kichban-';
const CACHE = PREFIX + version;
/** Names that carry a hash of what is in them: right in any version. */
const isHashed = (path: string) => path.startsWith(`${base}/_app/immutable/`) || path.startsWith(`${base}/packs/`);
/** Read by hosts and crawlers, not by pages. */
const NOT_KEPT = ['/_headers', '/robots.txt', '/preview-vi.png', '/preview-en.png'].map((path) => base + path);

self.addEventListener('install', (event) => event.waitUntil(keepVersion()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

// A page asks for this when its reader has chosen to load the new version.
self.addEventListener('message', (event) => {
	if (event.data === 'skip-waiting') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(`${base}/`)) return;
	event.respondWith(answer(request, pathname));
});

/** Fetches everything of this version; a site that was replaced meanwhile is left for the next try. */
async function keepVersion(): Promise<void> {
	const cache = await caches.open(CACHE);
	try {
		const paths = [...new Set([...build, ...(await scripts()), ...files, ...prerendered])].filter((path) => !NOT_KEPT.includes(path));
		await Promise.all(paths.map((path) => keep(cache, path)));
		await assertCurrent();
	} catch (error) {
		await caches.delete(CACHE);
		throw error;
	}
}

/** Every file whose name carries its hash: `build` lacks what workers load. */
async function scripts(): Promise<readonly string[]> {
	const listed: unknown = await (await fetch(`${base}/_app/immutable-files.json`, { cache: 'no-store' })).json();
	if (!Array.isArray(listed)) throw new Error('no list of scripts');
	return listed.map((path) => `${base}/_app/${path}`);
}

async function keep(cache: Cache, path: string): Promise<void> {
	const hashed = isHashed(path);
	const known = hashed ? await caches.match(path) : undefined;
	const response = known ?? (await fetch(path, { cache: hashed ? 'default' : 'no-cache' }));
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	await cache.put(path, response);
}

async function assertCurrent(): Promise<void> {
	const response = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
	const said: unknown = await response.json();
	const isCurrent = typeof said === 'object' && said !== null && 'version' in said && said.version === version;
	if (!isCurrent) throw new Error('the site was replaced while it was being kept');
}

/** The version before stays, for tabs that still show it: their scripts have names of their own. */
async function takeOver(): Promise<void> {
	const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	const [before] = kept.filter((name) => name !== CACHE).slice(-1);
	await Promise.all(kept.filter((name) => name !== CACHE && name !== before).map((name) => caches.delete(name)));
	await self.clients.claim();
}

async function answer(request: Request, pathname: string): Promise<Response> {
	const cache = await caches.open(CACHE);
	const kept = (await cache.match(pathname)) ?? (isHashed(pathname) ? await caches.match(pathname) : undefined);
	if (kept !== undefined) return kept;
	if (!pathname.endsWith('/') && (await cache.match(`${pathname}/`)) !== undefined) return Response.redirect(`${pathname}/`);
	try {
		return await fetch(request);
	} catch (error) {
		const page = request.mode === 'navigate' ? await cache.match(`${base}/404.html`) : undefined;
		if (page === undefined) throw error;
		return new Response(page.body, { status: 404, headers: page.headers });
	}
}
