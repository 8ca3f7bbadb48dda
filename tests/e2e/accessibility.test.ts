import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { openFresh, untilAlive } from '../support/pack-page';
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

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
	test('a page with a change, the table, a warning and an opened row has none either', async () => {
		const { page, close } = await openFresh(browser, site, 'vi/#a=1&d=nonsense', { colorScheme });
		await untilAlive(page);
		await page.getByRole('slider').first().press('End');
		await page.getByRole('slider').first().press('PageUp');
		await page.getByRole('button', { name: 'Bảng', exact: true }).click();
		await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
		await page.waitForTimeout(600);
		expect(await violations(page)).toEqual([]);
		await close();
	});
});

test('the whole page is there on a phone for people who do not see it: a table stays a table', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
	await untilAlive(page);
	expect(await violations(page)).toEqual([]);
	expect(await page.locator('.scoreboard').getByRole('rowheader').count()).toBeGreaterThan(20);
	await close();
});
