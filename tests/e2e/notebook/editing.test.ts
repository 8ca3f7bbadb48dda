import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../support/axe';
import { launchBrowser } from '../../support/browser';
import { notebookFile } from '../../support/notebook-file';
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

async function openCopy(): Promise<Awaited<ReturnType<typeof openFresh>>> {
	const opened = await openFresh(browser, site, 'en/n/local/', { acceptDownloads: true });
	await opened.page.locator('main ul button').first().click();
	await opened.page.locator('.live').first().waitFor();
	return opened;
}

test('a formula is written by keyboard with completion, its error mended, and everything taken back to the byte', async () => {
	const { page, complaints, close } = await openCopy();
	const before = await notebookFile(page);
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.press('Control+k');
	await page.locator('dialog input').waitFor();
	await page.keyboard.type('add formula');
	await page.keyboard.press('Enter');
	const cell = page.locator('.cell.formula').first();
	// The palette is gone for good: nothing takes the focus back.
	await expect.poll(() => cell.evaluate((one) => one === document.activeElement)).toBe(true);
	await page.keyboard.press('Enter');
	const field = cell.locator('.cm-content');
	await field.waitFor();
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('Control+a');
	await page.keyboard.type('mine = grdp + popul');
	await page.keyboard.press('Control+Space');
	await cell
		.getByRole('option', { name: /^population/ })
		.first()
		.waitFor();
	await page.keyboard.press('Enter');
	// Billions and people do not add up: said at the place, in words.
	await cell.locator('.cm-lintRange-error').waitFor();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('mine = grdp / population');
	await expect.poll(() => cell.locator('.values').count()).toBe(1);
	await page.keyboard.press('Control+Enter');
	// The first closes the list of names, the second the editor.
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect.poll(() => cell.locator('code').first().innerText()).toBe('mine = grdp / population');
	await expect.poll(() => cell.evaluate((one) => one === document.activeElement)).toBe(true);
	expect(await notebookFile(page)).toContain('mine = grdp / population');
	const undo = page.getByRole('button', { name: 'Undo' });
	while (await undo.isEnabled()) await undo.click();
	expect(await notebookFile(page)).toBe(before);
	expect(complaints).toEqual([]);
	await close();
});

test('a formula that replaces an equation of the model shows the one it replaces', async () => {
	const { page, complaints, close } = await openCopy();
	await page.getByRole('button', { name: 'Edit', exact: true }).click();
	await page.locator('.tools select').first().selectOption({ label: 'Formula' });
	await page.getByRole('button', { name: 'Add a cell below' }).first().click();
	const cell = page.locator('.cell.formula').first();
	await cell.locator('.tools button').first().click();
	await cell.locator('.cm-content').waitFor();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('grdp_per_capita = grdp / population * 1.1');
	await expect.poll(() => cell.innerText()).toContain('grdp_per_capita = grdp / population\n');
	await page.keyboard.press('Shift+Enter');
	await expect.poll(() => cell.locator('.override').first().innerText()).toContain('grdp_per_capita = grdp / population');
	expect(complaints).toEqual([]);
	await close();
});

test('a chart of a new formula is put together in a form, without a line of source', async () => {
	const { page, complaints, close } = await openCopy();
	await page.getByRole('button', { name: 'Edit', exact: true }).click();
	await page.locator('.tools select').first().selectOption({ label: 'Formula' });
	await page.getByRole('button', { name: 'Add a cell below' }).first().click();
	const formula = page.locator('.cell.formula').first();
	await expect.poll(() => formula.locator('code').first().innerText()).toMatch(/^series_1 = /);
	await formula.locator('.tools select').selectOption({ label: 'Chart' });
	await formula.getByRole('button', { name: 'Add a cell below' }).click();
	const chart = page.locator('.cell.chart').first();
	await chart.locator('.tools button').first().click();
	const add = chart.getByLabel('Add a series');
	await add.fill('series_1');
	await add.press('Enter');
	await expect.poll(() => chart.locator('.form ul').first().innerText()).toContain('series_1');
	await chart
		.getByRole('button', { name: /^Remove/ })
		.first()
		.click();
	await chart.locator('.form select').first().selectOption({ label: 'stacked bars' });
	await expect.poll(() => chart.locator('svg rect, svg path').count()).toBeGreaterThan(3);
	expect(await violations(page)).toEqual([]);
	expect(await notebookFile(page)).toMatch(/```chart[^`]*series_1[^`]*form: bars/);
	expect(complaints).toEqual([]);
	await close();
});

test('a table pasted in is shown as it is read before it becomes a cell', async () => {
	const { page, complaints, close } = await openCopy();
	await page.getByRole('button', { name: 'Edit', exact: true }).click();
	await page.locator('.tools select').first().selectOption({ label: 'Data series' });
	await page.getByRole('button', { name: 'Add a cell below' }).first().click();
	const cell = page.locator('.cell.data').first();
	await cell.locator('.tools button').first().click();
	await cell.getByLabel(/^Paste a table/).fill('Year\tVốn đầu tư\n2021\t17,330\n2022\t19,400\n2023\tn/a?');
	await expect.poll(() => cell.getByRole('status').first().innerText()).toMatch(/Read 1 series; parted by tabs/);
	expect(await cell.getByRole('alert').first().innerText()).toContain('2023');
	await cell.getByRole('button', { name: 'Take into the cell' }).click();
	expect(await notebookFile(page)).toMatch(/von_dau_tu[\s\S]*2021: 17330/);
	expect(complaints).toEqual([]);
	await close();
});
