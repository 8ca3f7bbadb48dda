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

test('without scripts the usual scenarios stand beside each other, with charts, differing assumptions and targets', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/compare/', { javaScriptEnabled: false });
	expect(await page.locator('.plots svg').count()).toBeGreaterThan(3);
	expect(await page.locator('#differences-title ~ div tbody tr').count()).toBeGreaterThan(3);
	expect(await page.locator('section[aria-labelledby="targets-title"] tbody tr').count()).toBeGreaterThan(50);
	await close();
});

test('another scenario is run when it is chosen by keyboard, and the address leads back to the same view', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/compare/');
	await page.waitForLoadState('networkidle');
	const columns = page.locator('section[aria-labelledby="targets-title"] thead th');
	const before = await columns.count();
	const box = page.getByRole('checkbox', { name: 'ICOR does not improve' });
	await box.focus();
	await page.keyboard.press('Space');
	await expect.poll(() => columns.count()).toBe(before + 1);
	await page
		.getByRole('radio', { name: 'Difference' })
		.or(page.getByRole('button', { name: 'Difference' }))
		.first()
		.click();
	await page.getByRole('combobox', { name: 'Against' }).waitFor();
	const finding = await page.locator('.plots h3').first().innerText();
	expect(finding).toMatch(/difference from .*: from [+−]?[\d.]/);
	expect(complaints).toEqual([]);
	const again = await openFresh(browser, site, page.url().slice(site.address.length));
	await expect.poll(() => again.page.locator('section[aria-labelledby="targets-title"] thead th').count()).toBe(before + 1);
	expect(await again.page.locator('.plots h3').first().innerText()).toBe(finding);
	expect(again.complaints).toEqual([]);
	await again.close();
	await close();
});

test('the first page leads to its changed scenario beside the programme, and a link of a scenario opens as one’s own', async () => {
	const link = 'a=1&p=hau-giang&b=trend&c=growth-led&d=growth_assumed.II:0.2@2026-2030';
	const { page, complaints, close } = await openFresh(browser, site, `en/#${link}`);
	await page.locator('.notice').waitFor();
	await page.getByRole('link', { name: 'Compare with the programme' }).click();
	await page.waitForURL(/\/compare\/hau-giang\/#own=/);
	const head = page.locator('section[aria-labelledby="targets-title"] thead');
	await expect.poll(() => head.innerText()).toContain('Your scenario');
	await page.goto('about:blank');
	await page.goto(`${site.address}en/compare/#${link}`);
	await expect.poll(() => head.innerText()).toContain('Your scenario');
	await page.goto('about:blank');
	await page.goto(`${site.address}en/compare/#${link.replace('hau-giang', 'can-tho')}`);
	await page.locator('.notice').getByText('can-tho').waitFor();
	expect(await head.innerText()).not.toContain('Your scenario');
	expect(complaints).toEqual([]);
	await close();
});

test('a visitor’s own scenario comes by the address of the first page, and what nobody knows is said', async () => {
	const own = encodeURIComponent('a=1&p=hau-giang&b=trend&c=growth-led&d=growth_assumed.II:0.2@2026-2030~no_such_thing:1');
	const { page, complaints, close } = await openFresh(browser, site, `en/compare/#c=programme,trend,nobody&own=${own}`);
	await page.getByRole('checkbox', { name: 'Your scenario' }).waitFor();
	await expect.poll(() => page.locator('section[aria-labelledby="targets-title"] thead').innerText()).toContain('Your scenario');
	expect(await page.locator('.notice').innerText()).toMatch(/nobody/);
	expect(await page.locator('.notice').innerText()).toMatch(/no_such_thing/);
	const row = page.locator('#differences-title ~ div tbody tr').filter({ hasText: 'Sector II' }).first();
	expect(await row.innerText()).toContain('20.0');
	expect(complaints).toEqual([]);
	await close();
});

test('on a phone every table shows the first scenario beside its row, without a scroll', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/compare/', {
		viewport: { width: 360, height: 740 },
		javaScriptEnabled: false
	});
	for (const [heading, column] of [
		['differences-title', 0],
		['targets-title', 1]
	] as const) {
		const row = page.locator(`[role="group"][aria-labelledby="${heading}"] tbody tr`).first();
		const [label, value] = [await row.locator('th').boundingBox(), await row.locator('td.number').nth(column).boundingBox()];
		expect(label?.width).toBeGreaterThan(120);
		expect((value?.x ?? 0) + (value?.width ?? Infinity)).toBeLessThanOrEqual(360);
	}
	await close();
});
