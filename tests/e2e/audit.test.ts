import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
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

test('the first page counts the checks that the audit page shows, and leads to the working of each', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/');
	const links = page.locator('main a[href*="audit/"]');
	const summary = await links.first().locator('xpath=..').textContent();
	const [fits = 0, off = 0] = [...(summary ?? '').matchAll(/\d+/g)].map(Number);
	expect(await links.count()).toBe(off + 1);
	await links.nth(1).click();
	await page.waitForURL(/audit\/[a-z-]+\/#./);
	const target = page.locator('article:target');
	expect(await target.count()).toBe(1);
	expect(await page.locator('section[aria-labelledby="off-title"] article').count()).toBe(off);
	expect(await page.locator('section[aria-labelledby="fits-title"] article').count()).toBe(fits);
	await target.getByText('What goes in').click();
	expect(await target.locator('tbody tr').first().isVisible()).toBe(true);
	expect(complaints).toEqual([]);
	await close();
});

test('every check can be read without scripts', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/audit/', { javaScriptEnabled: false });
	const articles = await page.locator('article').count();
	expect(articles).toBeGreaterThan(20);
	expect(await page.locator('article code').count()).toBeGreaterThan(articles);
	await close();
});

test('a search ignores diacritics, and says when it finds nothing', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/audit/');
	await page.waitForLoadState('networkidle');
	const all = await page.locator('article').count();
	await page.getByRole('searchbox').fill('ty trong');
	await expect.poll(() => page.locator('article').count()).toBeLessThan(all);
	expect(await page.locator('article').count()).toBeGreaterThan(0);
	await page.getByRole('searchbox').fill('zzzz');
	await expect.poll(() => page.getByRole('status').innerText()).toMatch(/Không có/);
	await close();
});
