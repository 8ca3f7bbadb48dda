import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { loadShippedLibrary } from '../support';
import { openFresh } from '../support/pack-page';
import { serveSite, type Site } from '../support/site';

let browser: Browser;
let site: Site;

beforeAll(async () => {
	browser = await launchBrowser();
	site = await serveSite();
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

test('every published series, base value and assumption stands on the page without scripts, each figure with its source', async () => {
	const [pack] = loadShippedLibrary().packs;
	const { page, close } = await openFresh(browser, site, 'vi/data/', { javaScriptEnabled: false });
	const wanted = (pack?.historySeries.length ?? 0) + (pack?.base.length ?? 0) + (pack?.assumptions.length ?? 0);
	expect(await page.locator('main details').count()).toBe(wanted);
	const links = await page.locator('main details td a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
	const anchors = new Set(await page.locator('[id^="source-"]').evaluateAll((all) => all.map((one) => `#${one.id}`)));
	expect(links.filter((link) => !anchors.has(link))).toEqual([]);
	await close();
});

test('search and status narrow the list, without diacritics', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/data/');
	await page.waitForLoadState('networkidle');
	const all = await page.locator('main details').count();
	await page.getByRole('searchbox').fill('di cu thuan');
	await expect.poll(() => page.locator('main details').count()).toBeLessThan(all / 4);
	await page.getByRole('combobox', { name: 'Mức tin cậy' }).selectOption({ label: 'giả định' });
	for (const entry of await page.locator('main details').all()) expect(await entry.textContent()).toMatch(/giả định/i);
	expect(complaints).toEqual([]);
	await close();
});

test('files to take away open: a bundle, and tables with and without a byte order mark', async () => {
	const get = async (file: string) => new Uint8Array(await (await fetch(`${site.address}data-files/${file}`)).arrayBuffer());
	const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	expect(text(await get('can-tho.pack.txt'))).toMatch(/^format: kb-bundle\/1\n=== /);
	expect(text(await get('can-tho.vi.csv')).startsWith('\uFEFFChuỗi số;')).toBe(true);
	expect(text(await get('can-tho.csv')).startsWith('kind,series,')).toBe(true);
});
