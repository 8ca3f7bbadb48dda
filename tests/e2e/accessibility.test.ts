import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { openFresh, untilAlive } from '../support/pack-page';
import { serveSite, type Site } from '../support/site';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

/** Violations as sentences: the rule and the elements. */
async function violations(page: Page): Promise<readonly string[]> {
	// A script of the test and not of the page: the policy of the page does not hold for it.
	await page.evaluate(AXE);
	return page.evaluate(async () => {
		const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
		const result = await axe.run();
		return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
	});
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
	test.each(['', 'vi/', 'en/'])('"%s" has no accessibility violation', async (path) => {
		const { page, close } = await openFresh(browser, site, path, { colorScheme });
		await page.waitForLoadState('networkidle');
		expect(await violations(page)).toEqual([]);
		await close();
	});

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
