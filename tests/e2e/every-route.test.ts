import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { openFresh } from '../support/pack-page';
import { BUILD, serveSite, type Site } from '../support/site';

/** Pages of the build by their addresses. A pack's own page is that of the default one once more; other packs are opened in one language. */
const ROUTES = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
	.map((path) => path.split(sep).join('/'))
	.filter((path) => path.endsWith('index.html'))
	.map((path) => path.replace('index.html', ''))
	.filter((path) => !path.endsWith('/hau-giang/') && !/^en\/.*can-tho\/$/.test(path))
	.toSorted();

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

test('every kind of page is among them, in both languages', () => {
	for (const language of ['vi', 'en'])
		for (const place of ['', 'n/', 'n/local/', 'compare/', 'data/', 'model/', 'chance/', 'sensitivity/', 'audit/', 'help/'])
			expect(ROUTES).toContain(`${language}/${place}`);
});

describe.each(ROUTES)('%s', (path) => {
	test('is accessible in both themes, fits a narrow screen and 400 % zoom, and asks nobody else', async () => {
		const { page, complaints, close } = await openFresh(browser, site, path, {
			viewport: { width: 1280, height: 900 },
			reducedMotion: 'reduce'
		});
		await page.waitForLoadState('networkidle');
		// Colours do not depend on the language, and comparing them takes the longest.
		const isColourChecked = !path.startsWith('en/');
		expect(await violations(page, isColourChecked ? {} : { without: ['color-contrast'] })).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		if (isColourChecked) expect(await violations(page, { only: ['color-contrast'] })).toEqual([]);
		// 1280 px at 400 % are 320 px of content.
		await page.setViewportSize({ width: 320, height: 256 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length);
		expect(moving).toBe(0);
		expect(complaints).toEqual([]);
		await close();
	});

	test('says its language, title, description and preview in its HTML, and what it is about without any script', () => {
		const html = readFileSync(join(BUILD, path, 'index.html'), 'utf8');
		const attribute = (tag: RegExp) => tag.exec(html)?.[1] ?? '';
		expect(attribute(/<html lang="(\w+)"/)).toBe(path.slice(0, 2) || 'vi');
		expect(attribute(/<title>([^<]+)<\/title>/).length).toBeGreaterThan(8);
		expect(attribute(/<meta name="description" content="([^"]+)"/).length).toBeGreaterThan(20);
		expect(attribute(/<meta property="og:image" content="([^"]+)"/)).toMatch(/preview-(vi|en)\.png$/);
		const main = attribute(/<main[^>]*>([\s\S]*)<\/main>/);
		expect(main).toMatch(/<h1[^>]*>/);
		expect(main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').length).toBeGreaterThan(40);
		// Help stands in the same place everywhere: last of the places.
		if (path !== '')
			expect(/<nav[^>]*>([\s\S]*?)<\/nav>/.exec(html)?.[1]).toMatch(/href="[^"]*\/help\/"[^>]*>[^<]*<\/a>\s*(?:<!--.*?-->\s*)*$/);
	});
});
