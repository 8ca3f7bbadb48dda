import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser';
import { changedFrom, headlineOf, openFresh, untilAlive } from '../support/pack-page';
import { BUILD, serveSite } from '../support/site';

let browser: Browser;
const folders: string[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
});

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));
afterAll(() => browser.close());

/** Addresses of all pages, from the build. */
const ROUTES = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('index.html'))
	.map((file) => (dirname(file) === '.' ? '' : `${dirname(file).replaceAll('\\', '/')}/`));

/** Waits until everything is kept and the keeper answers for this page. */
async function untilKept(page: Page): Promise<void> {
	await page.waitForFunction(
		async () => (await navigator.serviceWorker.ready).active?.state === 'activated' && navigator.serviceWorker.controller !== null
	);
}

test.each(['', '/some/where'])('after one visit under "%s" every page opens and levers work with the server gone', async (base) => {
	const site = await serveSite(base);
	const { page, complaints, close } = await openFresh(browser, site, 'vi/');
	await untilKept(page);
	await site.close();
	expect(ROUTES.length).toBeGreaterThan(8);
	// Under a path the addresses are what differs, and those are the same for every pack and language.
	const opened = base === '' ? ROUTES : ROUTES.filter((route) => route.startsWith('vi/') && !route.endsWith('/can-tho/'));
	for (const route of opened) {
		await page.goto(site.address + route);
		expect((await page.locator('h1, main').first().innerText()).length, route).toBeGreaterThan(5);
	}
	await page.reload();
	await page.goto(`${site.address}vi`);
	expect(page.url()).toBe(`${site.address}vi/`);
	await untilAlive(page);
	const start = await headlineOf(page);
	await page.getByRole('slider').first().press('PageUp');
	expect(await changedFrom(page, start)).not.toBe(start);
	expect(complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
	await page.goto(`${site.address}vi/no-such-place/`);
	expect(await page.locator('body').innerText()).toMatch(/Không tìm thấy trang/);
	const kept = await page.evaluate(async () => (await (await caches.open((await caches.keys())[0] ?? '')).keys()).map(({ url }) => url));
	const scripts = readdirSync(join(BUILD, '_app/immutable'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
	expect(scripts.filter(({ name }) => !kept.some((url) => url.endsWith(`/${name}`))).map(({ name }) => name)).toEqual([]);
	await close();
});

test('after one visit a notebook can be written, and handed in as a workbook, with the server gone', async () => {
	const site = await serveSite('');
	const { page, complaints, close } = await openFresh(browser, site, 'vi/');
	await untilKept(page);
	await site.close();
	await page.goto(`${site.address}vi/n/local/#copy=three-futures.vi`);
	await page.locator('.cell.chart path.line').first().waitFor();
	await page.locator('.cell.table td').first().waitFor();
	await page.goto(`${site.address}vi/n/three-futures/`);
	await untilAlive(page);
	const saved = page.waitForEvent('download');
	await page.getByText('Xuất', { exact: true }).click();
	await page
		.getByRole('button', { name: /Excel|xlsx/i })
		.first()
		.click();
	expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
	expect(complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
	await close();
});

/** A copy of the build that can be replaced by a newer version under a running browser. */
function replaceableBuild() {
	const folder = mkdtempSync(join(tmpdir(), 'kichban-site-'));
	folders.push(folder);
	cpSync(BUILD, folder, { recursive: true });
	const change = (file: string, from: string | RegExp, to: string) =>
		writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replaceAll(from, to));
	const replace = () => {
		const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as { version: string };
		for (const file of ['_app/version.json', 'service-worker.js']) change(file, version, `${version}0`);
		for (const file of ['vi/index.html', 'en/index.html']) change(file, /<title>/g, '<title>NEW ');
	};
	return { folder, replace };
}

test('a new version waits for a click, and until then no page comes from it', async () => {
	const { folder, replace } = replaceableBuild();
	const site = await serveSite('', folder);
	const { page, close } = await openFresh(browser, site, 'vi/');
	await untilKept(page);
	await page.reload();
	replace();
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
	});
	const strip = page.getByRole('button', { name: 'Tải lại' });
	await strip.waitFor();
	for (const path of ['vi/', 'en/']) {
		await page.goto(site.address + path);
		expect(await page.evaluate(async (address) => (await fetch(address)).text(), site.address + path)).not.toContain('<title>NEW');
	}
	await page.getByRole('button', { name: 'Reload' }).click();
	await page.waitForFunction(() => document.readyState === 'complete' && document.querySelector('title') !== null);
	await page.waitForFunction(async () => (await (await fetch(location.href)).text()).includes('<title>NEW'));
	expect(await page.evaluate(async (address) => (await fetch(address)).text(), `${site.address}vi/`)).toContain('<title>NEW');
	await close();
	await site.close();
});

test('a version that is replaced while it is being kept is not kept', async () => {
	const { folder } = replaceableBuild();
	writeFileSync(join(folder, '_app/version.json'), '{"version":"another"}');
	const site = await serveSite('', folder);
	const { page, close } = await openFresh(browser, site, 'vi/');
	await vi.waitFor(() => expect(site.sent.map(({ path }) => path)).toContain('/_app/version.json'), 20_000);
	await vi.waitFor(async () => expect(await page.evaluate(() => caches.keys())).toEqual([]), 5000);
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	await close();
	await site.close();
});
