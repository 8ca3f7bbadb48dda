import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser';
import { openFresh } from '../../support/pack-page';
import { serveSite, type Site } from '../../support/site';

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

/** The range that the fan's title speaks of. */
async function rangeOf(page: Page): Promise<readonly [number, number]> {
	const text = await page.locator('.cell.fan figcaption').innerText();
	const [, low = '', high = ''] = /between ([\d.]+) and ([\d.]+)/.exec(text) ?? [];
	return [Number(low), Number(high)];
}

async function untilDone(page: Page, cell: string): Promise<void> {
	await page.waitForFunction(
		(selector) => document.querySelector(`${selector} p.state`)?.textContent.includes('thread') === true,
		`.cell.${cell}`
	);
}

test('ranges and chances of a published notebook follow a lever without vanishing, and come back with undo', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/n/outturn-and-what-is-left/');
	await page.waitForLoadState('networkidle');
	const chances = () => page.locator('.cell.chances .chance b').allInnerTexts();
	const before = { range: await rangeOf(page), chances: await chances() };
	expect(before.range[0]).toBeGreaterThan(100);
	expect(before.chances).toHaveLength(6);
	await page.getByRole('slider').first().press('PageUp');
	await untilDone(page, 'fan');
	await untilDone(page, 'chances');
	expect((await rangeOf(page))[0]).toBeGreaterThan(before.range[0]);
	expect(await chances()).not.toEqual(before.chances);
	await page.keyboard.press('Control+z');
	await expect.poll(async () => [await rangeOf(page), await chances()]).toEqual([before.range, before.chances]);
	expect(complaints).toEqual([]);
	await close();
});

const notebook = (equation: string) =>
	[
		'---',
		'format: kb-notebook/1',
		'title: How sure',
		'pack: hau-giang',
		'---',
		'',
		...(equation === '' ? [] : ['```formula id=mine', equation, '```', '']),
		'```fan id=range',
		'series: grdp_per_capita',
		'draws: 512',
		'```',
		''
	].join('\n');

test('an equation of a notebook’s own is the one that many runs compute', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/n/local/');
	const ranges: (readonly [number, number])[] = [];
	for (const equation of ['', 'grdp_per_capita = 2 * grdp / population']) {
		await page.goto(`${site.address}en/n/local/`);
		await page.waitForLoadState('networkidle');
		await page
			.locator('input[type="file"][accept^=".md"]')
			.setInputFiles({ name: 'x.md', mimeType: 'text/markdown', buffer: Buffer.from(notebook(equation)) });
		await page.locator('.cell.formula').waitFor({ state: equation === '' ? 'detached' : 'visible' });
		await untilDone(page, 'fan');
		ranges.push(await rangeOf(page));
	}
	const [plain, doubled] = ranges;
	expect(doubled?.[0]).toBeCloseTo(2 * (plain?.[0] ?? NaN), 0);
	expect(doubled?.[1]).toBeCloseTo(2 * (plain?.[1] ?? NaN), 0);
	expect(complaints).toEqual([]);
	await close();
});
