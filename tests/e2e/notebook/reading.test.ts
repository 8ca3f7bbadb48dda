import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser';
import { openFresh } from '../../support/pack-page';
import { serveSite, type Site } from '../../support/site';

const NOTEBOOKS = ['reading-the-programme', 'outturn-and-what-is-left', 'three-futures', 'merged-city'];
const KB = 1024;

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

describe.each(['vi', 'en'])('in %s', (language) => {
	test.each(NOTEBOOKS)('%s is complete without scripts', async (id) => {
		const { page, close } = await openFresh(browser, site, `${language}/n/${id}/`, { javaScriptEnabled: false });
		const live = await page.locator('.live').allInnerTexts();
		expect(live.length).toBeGreaterThan(10);
		expect(live.filter((text) => !/\d/.test(text))).toEqual([]);
		expect(await page.locator('.broken').count()).toBe(0);
		expect(await page.locator('main svg path.line, main svg rect.bar, main svg path.area').count()).toBeGreaterThan(1);
		await close();
	});
});

test('one assumption moves text, charts and targets, leaves what does not depend on it, and undo brings back every number', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/n/reading-the-programme/');
	await page.waitForLoadState('networkidle');
	const live = () => page.locator('.live').allInnerTexts();
	const targets = () => page.locator('.cell.targets td.value').allInnerTexts();
	const lines = () => page.locator('.cell.chart path.line').evaluateAll((all) => all.map((one) => one.getAttribute('d')));
	const before = { live: await live(), targets: await targets(), lines: await lines() };
	await page.getByRole('slider').first().press('PageUp');
	await expect.poll(async () => (await targets()).join()).not.toBe(before.targets.join());
	const after = await live();
	const moved = after.filter((text, k) => text !== before.live[k]);
	expect(moved.length).toBeGreaterThan(3);
	expect(moved.length).toBeLessThan(before.live.length);
	expect(await lines()).not.toEqual(before.lines);
	expect(await page.locator('.about').innerText()).toContain('(đã đổi 1 giả định)');
	await page.keyboard.press('Control+z');
	await expect.poll(async () => (await live()).join()).toBe(before.live.join());
	expect(await targets()).toEqual(before.targets);
	expect(complaints).toEqual([]);
	await close();
});

test('a link opens with the change and says so', async () => {
	const first = await openFresh(browser, site, 'vi/n/reading-the-programme/');
	await first.page.waitForLoadState('networkidle');
	await first.page.getByRole('slider').first().press('PageUp');
	await expect.poll(() => first.page.url()).toContain('d=growth_assumed');
	const address = first.page.url().slice(site.address.length);
	await expect.poll(() => first.page.locator('.count').innerText()).toBe('đã đổi 1 giả định');
	const texts = await first.page.locator('.live').allInnerTexts();
	await first.close();
	const second = await openFresh(browser, site, address);
	await second.page.getByText('(đã đổi 1 giả định)”.').waitFor();
	await expect.poll(() => second.page.locator('.live').allInnerTexts()).toEqual(texts);
	await second.close();
});

test('a malformed link gets a sentence', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/n/reading-the-programme/#s=1.AAAA');
	await page.locator('.notice li').first().waitFor();
	expect(complaints).toEqual([]);
	await close();
});

test('a phone shows it without a sideways scroll, and rows of tables have room for their labels', async () => {
	for (const id of NOTEBOOKS) {
		const { page, close } = await openFresh(browser, site, `vi/n/${id}/`, { viewport: { width: 360, height: 740 } });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
		const labels = page.locator('.cell.table tbody th[scope="row"]').filter({ visible: true });
		const widths = await labels.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
		expect(Math.min(Infinity, ...widths)).toBeGreaterThan(120);
		const years = await page
			.locator('.cell.formula table')
			.evaluateAll((all) => all.map((one) => one.querySelectorAll('thead .number').length));
		expect(Math.min(Infinity, ...years)).toBeGreaterThan(20);
		await close();
	}
});

test('reading brings at most 80 kB of scripts', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	const bodies: Promise<Buffer>[] = [];
	page.on('response', (response) => response.url().endsWith('.js') && bodies.push(response.body()));
	await page.goto(`${site.address}vi/n/reading-the-programme/`, { waitUntil: 'networkidle' });
	const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
	expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(80 * KB);
	await context.close();
});

test('a number that is one of the model’s leads to its equation and the figures put in, with an assumption moved too', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/n/outturn-and-what-is-left/');
	await page.waitForLoadState('networkidle');
	const first = page.locator('a.live').first();
	expect(
		await page
			.locator('.live')
			.first()
			.evaluate((one) => one.tagName)
	).toBe('A');
	const number = /[\d.]+/.exec(await first.innerText())?.[0] ?? 'none';
	await first.click();
	await page.waitForURL(/\/en\/model\/hau-giang\/#trace=/);
	await page.locator('.trace').getByText(number).first().waitFor();
	await page.goBack();
	await page.locator('.cell.assumption input[type=range]').first().press('PageUp');
	const moved = page.locator('a.live[href*="%402030&own="]').first();
	await moved.waitFor();
	const read = /\d+\.?\d*/;
	const shown = read.exec(await moved.innerText())?.[0] ?? 'none';
	await moved.click();
	await page.waitForURL(/#trace=.*%402030&own=/);
	await page.locator('.trace p .value').first().waitFor();
	const traced = Number(read.exec(await page.locator('.trace p .value').first().innerText())?.[0]);
	expect(traced.toFixed(shown.split('.')[1]?.length ?? 0)).toBe(shown);
	expect(complaints).toEqual([]);
	await close();
});
