import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { headlineOf, openFresh, untilAlive, WORDS } from '../support/pack-page';
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

describe.each(['vi', 'en'] as const)('in %s', (language) => {
	test('the answer, the chart and the tables are there without JavaScript, and levers say what they need', async () => {
		const { page, complaints, close } = await openFresh(browser, site, `${language}/`, { javaScriptEnabled: false });
		expect(await page.locator('html').getAttribute('lang')).toBe(language);
		expect(await page.locator('h1').innerText()).toMatch(/\?$/);
		expect(await headlineOf(page)).toMatch(/\d/);
		expect(await page.locator('.plot svg path.line.scenario').first().getAttribute('d')).toMatch(/^M[\d.,L]+/);
		expect(await page.locator('figure table tbody tr').count()).toBeGreaterThan(10);
		expect(await page.locator('.scoreboard tbody tr').count()).toBeGreaterThan(20);
		expect(await page.getByText(WORDS[language].script).isVisible()).toBe(true);
		expect(await page.getByRole('slider').count()).toBe(0);
		expect(complaints).toEqual([]);
		await close();
	});

	test('scripts take over without changing a word of the answer, and break no rule of the policy', async () => {
		const plain = await openFresh(browser, site, `${language}/`, { javaScriptEnabled: false });
		const live = await openFresh(browser, site, `${language}/`);
		await untilAlive(live.page);
		const answer = async (page: typeof live.page) => [
			await page.locator('h1').innerText(),
			await headlineOf(page),
			await page.locator('.sentence').innerText()
		];
		expect(await answer(live.page)).toEqual(await answer(plain.page));
		expect(await live.page.getByRole('slider').count()).toBeGreaterThanOrEqual(3);
		expect(live.complaints).toEqual([]);
		await plain.close();
		await live.close();
	});

	test('title, description, preview image and the other language are stated', async () => {
		const { page, close } = await openFresh(browser, site, `${language}/`, { javaScriptEnabled: false });
		const content = (selector: string, attribute: string) => page.locator(selector).getAttribute(attribute);
		expect((await page.title()).length).toBeGreaterThan(20);
		expect(await content('meta[name=description]', 'content')).toMatch(/\d/);
		const image = await page.request.get(new URL((await content('meta[property="og:image"]', 'content')) ?? '', page.url()).href);
		expect(image.headers()['content-type']).toBe('image/png');
		for (const other of ['vi', 'en']) {
			const answer = await page.request.get(new URL((await content(`link[hreflang=${other}]`, 'href')) ?? '', page.url()).href);
			expect(answer.status()).toBe(200);
		}
		await close();
	});
});

test('a level on the scoreboard leads to its trace, on a phone too, before and after a lever is moved', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/', { viewport: { width: 360, height: 740 } });
	await untilAlive(page);
	const number = (text: string | null) => Number(/\d+,\d+/.exec(text ?? '')?.[0].replace(',', '.'));
	const row = page.locator('.scoreboard tr', { has: page.locator('a[href*="#trace=grdp_per_capita%402030&"]') }).first();
	const traces = async (asked: RegExp) => {
		const value = number(await row.locator('td.value').textContent());
		await row.locator('summary').click();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		await row.locator('a[href*="#trace="]').click();
		await page.waitForURL(asked);
		const traced = page
			.locator('.trace')
			.getByText(/2030: \d+,\d+/)
			.first();
		await traced.waitFor();
		expect(number(((await traced.textContent()) ?? '').split('2030:')[1] ?? '')).toBeCloseTo(value, 1);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		return value;
	};
	expect(await page.locator('.scoreboard a[href*="#trace="]').count()).toBeGreaterThan(10);
	const before = await traces(/\/vi\/model\/hau-giang\/#trace=grdp_per_capita%402030&scenario=/);
	await page.goBack();
	await untilAlive(page);
	const first = await row.locator('td.value').textContent();
	await page.getByRole('slider').first().press('PageUp');
	await expect.poll(() => row.locator('td.value').textContent()).not.toBe(first);
	const after = await traces(/\/vi\/model\/hau-giang\/#trace=grdp_per_capita%402030&own=/);
	expect(after).not.toBe(before);
	expect(await page.locator('.trace select').last().inputValue()).toBe('own');
	await close();
});

test('both languages say the same numbers', async () => {
	const read = async (language: string) => {
		const { page, close } = await openFresh(browser, site, `${language}/`, { javaScriptEnabled: false });
		const digits = await page.locator('.scoreboard td.value').allTextContents();
		await close();
		return digits.map((text) => text.replace(/[^\d−—]/g, ''));
	};
	expect(await read('vi')).toEqual(await read('en'));
});

test('the start page offers both languages without JavaScript, and its links lead to them', async () => {
	const { page, close } = await openFresh(browser, site, '', { javaScriptEnabled: false });
	await page.getByRole('link', { name: 'tiếng Việt' }).click();
	expect(page.url()).toBe(`${site.address}vi/`);
	await page.goBack();
	await page.getByRole('link', { name: 'English' }).click();
	expect(page.url()).toBe(`${site.address}en/`);
	await close();
});

test('every pack has its page in both languages, reached from the other', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/');
	await untilAlive(page);
	const addresses = await page
		.locator('header nav.packs a')
		.evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
	expect(addresses.length).toBeGreaterThanOrEqual(2);
	for (const address of addresses) {
		await page.goto(address);
		await untilAlive(page);
		expect(await headlineOf(page)).toMatch(/\d/);
		await page.getByRole('link', { name: 'English' }).click();
		await untilAlive(page);
		expect(page.url()).toBe(address.replace('/vi/', '/en/'));
	}
	expect(complaints).toEqual([]);
	await close();
});

test('an unknown address is answered in both languages', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/no-such-place/', { javaScriptEnabled: false });
	expect(await page.locator('body').innerText()).toMatch(/Không tìm thấy trang[\s\S]*Page not found/);
	await close();
});

test.each(['light', 'dark'] as const)(
	'a phone in %s shows everything without scrolling sideways, and the verdict stays in sight',
	async (colorScheme) => {
		const { page, close } = await openFresh(browser, site, 'vi/', {
			viewport: { width: 360, height: 740 },
			hasTouch: true,
			isMobile: true,
			colorScheme
		});
		await untilAlive(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		await page.getByRole('slider').first().scrollIntoViewIfNeeded();
		const bar = await page.locator('.bar').boundingBox();
		expect(bar?.y).toBe(0);
		expect(bar?.height).toBeLessThanOrEqual(56);
		await close();
	}
);

test('a narrow window of 320 pixels has no sideways scrolling either', async () => {
	const { page, close } = await openFresh(browser, site, 'en/', { viewport: { width: 320, height: 640 } });
	await untilAlive(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await close();
});

test('on paper the table stands beside the chart, every row is there and nothing scrolls', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/');
	await untilAlive(page);
	const rows = await page.locator('.scoreboard tbody tr').count();
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('figure table').isVisible()).toBe(true);
	expect(await page.locator('.scoreboard tbody tr:visible').count()).toBe(rows);
	expect(await page.locator('.levers .no-script:visible').count()).toBeGreaterThanOrEqual(3);
	expect(await page.getByRole('slider').count()).toBe(0);
	await close();
});
