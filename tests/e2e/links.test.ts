import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser';
import { changedFrom, headlineOf, openFresh, untilAlive, WORDS } from '../support/pack-page';
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

test('a link made in one profile opens in a fresh one with the same numbers, in the other language too', async () => {
	const first = await openFresh(browser, site, 'vi/');
	await untilAlive(first.page);
	const start = await headlineOf(first.page);
	for (const index of [0, 1]) await first.page.getByRole('slider').nth(index).press('PageUp');
	await changedFrom(first.page, start);
	await first.page.waitForFunction(() => /&v=[\d.]+&d=/.test(location.hash));
	// The rows follow a moment after the verdict.
	await first.page.waitForTimeout(500);
	const board = await first.page.locator('.scoreboard td.value').allTextContents();
	const value = await headlineOf(first.page);
	const address = first.page.url();
	const english = await first.page.getByRole('link', { name: 'English' }).getAttribute('href');
	expect(english).toContain(new URL(address).hash);
	await first.close();

	const second = await openFresh(browser, site, address.slice(site.address.length));
	await second.page.waitForFunction((text) => document.querySelector('.bar .value')?.textContent.trim().startsWith(text), value);
	await vi.waitFor(async () => expect(await second.page.locator('.scoreboard td.value').allTextContents()).toEqual(board), 5000);
	expect(await second.page.locator('.notice li').count()).toBe(2);
	expect(await second.page.locator('.notice').innerText()).not.toMatch(WORDS.vi.noLink);
	expect(second.complaints).toEqual([]);
	await second.close();
});

test('a broken link is explained part by part, and the rest is applied', async () => {
	const { page, complaints, close } = await openFresh(
		browser,
		site,
		'en/#a=1&b=programme&d=net_migration:0.001@2026-2030~nonsense~net_migration2:0.1~growth_assumed.II:44'
	);
	const notice = page.locator('.notice');
	await notice.waitFor();
	expect(await notice.innerText()).toMatch(WORDS.en.noLink);
	for (const part of ['nonsense', 'net_migration2', 'not accepted']) expect(await notice.innerText()).toContain(part);
	expect(await page.getByLabel(WORDS.en.scenario, { exact: true }).inputValue()).toBe('programme');
	expect(await page.locator('.levers footer').innerText()).toMatch(/^Reset all \(1\)/);
	expect(complaints).toEqual([]);
	await close();
});

test('a link whose headline was another says by how much', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/#a=1&v=1.00&d=net_migration:0');
	const notice = page.locator('.notice');
	await notice.waitFor();
	await page.waitForFunction(() => (document.querySelector('.notice')?.textContent ?? '').includes('Khi tạo liên kết, kết quả là 1,0'));
	expect(await notice.innerText()).toContain('0,00');
	// The result has long come when the page is loaded again.
	await page.reload();
	await page.waitForFunction(() => (document.querySelector('.notice')?.textContent ?? '').includes('Khi tạo liên kết, kết quả là 1,0'));
	await close();
});

test('a link about another pack changes nothing here, stays in the address, and leads to the page where it opens', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/#a=1&p=can-tho&d=growth_assumed.II:0.12@2026-2030');
	const notice = page.locator('.notice');
	await notice.waitFor();
	expect(await page.locator('.levers footer').innerText()).not.toMatch(/\d/);
	await notice.getByRole('link').click();
	await page.waitForURL(/\/vi\/can-tho\/#a=1&p=can-tho&d=/);
	await page.locator('.notice li').getByText('12,0').waitFor();
	expect(complaints).toEqual([]);
	await close();
});

test('a packed link of a later form says so on a first page', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/#s=9.abc');
	const notice = page.locator('.notice');
	await notice.getByText('phiên bản mới hơn').waitFor();
	expect(await notice.innerText()).not.toContain('đã được áp dụng');
	expect(complaints).toEqual([]);
	await close();
});

test('the link of a scenario leads from one’s own notebooks to the page of its pack', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/n/local/#a=1&b=programme&d=growth_assumed.II:0.12@2026-2030');
	await page.getByText('liên kết của một kịch bản').waitFor();
	expect(await page.locator('main').innerText()).not.toContain('Không có kịch bản nào');
	await page.getByRole('alert').getByRole('link').click();
	await page.locator('.notice li').getByText('12,0').waitFor();
	expect(await page.getByLabel(WORDS.vi.scenario, { exact: true }).inputValue()).toBe('programme');
	expect(complaints).toEqual([]);
	await close();
});

test('a notebook’s own link opens without a word of complaint; one for another scenario says so', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/n/three-futures/');
	await page.waitForLoadState('networkidle');
	await page.getByRole('slider').first().press('PageUp');
	await page.waitForFunction(() => location.hash.includes('b=services-first'));
	const address = page.url();
	await page.goto('about:blank');
	await page.goto(address);
	await page.getByText('(đã đổi 1 giả định)”.').waitFor();
	expect(await page.locator('.notice li.warning, .notice li.error').count()).toBe(0);
	await page.goto('about:blank');
	await page.goto(address.replace(/b=[^&]*&c=[^&]*/, 'b=steady-seven&c=growth-led'));
	await page.getByText('được tạo cho kịch bản “steady-seven”').waitFor();
	expect(complaints).toEqual([]);
	await close();
});

test('resetting gives the plain address back, and reloading a changed page gives the changes back', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/');
	await untilAlive(page);
	const start = await headlineOf(page);
	await page.getByRole('slider').first().press('PageUp');
	const moved = await changedFrom(page, start);
	await page.waitForFunction(() => location.hash.includes('&v='));
	await page.reload();
	await page.waitForFunction((text) => document.querySelector('.bar .value')?.textContent.trim().startsWith(text), moved);
	await page.locator('.levers').getByRole('button', { name: WORDS.vi.resetAll }).click();
	expect(await changedFrom(page, moved)).toBe(start);
	await page.waitForFunction(() => location.hash === '');
	await close();
});
