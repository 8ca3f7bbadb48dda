import type { Browser, Locator, Page } from 'playwright-core';
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

/** A new notebook with one cell of a kind, its form open. */
async function openForm(
	page: Page,
	kind: string,
	type: string,
	{ create, edit, add } = { create: 'New notebook', edit: 'Edit', add: 'Add a cell below' }
): Promise<Locator> {
	await page.getByRole('button', { name: create }).click();
	await page.getByRole('button', { name: edit, exact: true }).click();
	await page.locator('.tools select').first().selectOption({ label: kind });
	await page.getByRole('button', { name: add }).first().click();
	const cell = page.locator(`.cell.${type}`).first();
	await cell.locator('.tools button').first().click();
	await cell.locator('.form').waitFor();
	return cell;
}

test('a table gets rows, a heading, years and differences in its form, and years that are none are told', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/n/local/');
	await page.waitForLoadState('networkidle');
	const cell = await openForm(page, 'Table', 'table');
	await cell.getByLabel('Add a series').fill('population');
	await page.keyboard.press('Enter');
	await cell.getByLabel('Heading', { exact: true }).fill('People');
	await cell.getByRole('button', { name: 'Add heading' }).click();
	await cell.getByRole('button', { name: 'Move People up' }).click();
	const years = cell.getByLabel(/^Years/);
	await years.fill('soon');
	await years.press('Tab');
	await cell.getByRole('alert').waitFor();
	await years.fill('2025, 2028-2030');
	await years.press('Tab');
	await cell.getByRole('combobox', { name: 'Differences from' }).selectOption('programme');
	expect(await violations(page)).toEqual([]);
	await expect.poll(() => cell.locator('table th', { hasText: '2029' }).count()).toBeGreaterThan(0);
	const file = await notebookFile(page);
	expect(file).toMatch(/heading: People[\s\S]*population/);
	expect(file).toMatch(/years: \[2025, "?2028-2030"?\]/);
	expect(file).toContain('against: programme');
	expect(complaints).toEqual([]);
	await close();
});

test('a list of targets is chosen by group, by search without diacritics and by what is missed', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/n/local/');
	await page.waitForLoadState('networkidle');
	const cell = await openForm(page, 'Targets', 'targets');
	await cell.getByLabel('Add target').fill('nang suat lao dong xa hoi nam 2030');
	await page.keyboard.press('Enter');
	await expect.poll(() => cell.locator('tbody tr').count()).toBe(1);
	await cell.locator('.form').getByRole('checkbox').first().check();
	await expect.poll(() => cell.locator('tbody tr').count()).toBeGreaterThan(3);
	await cell.getByLabel('Only targets that are missed').check();
	expect(await notebookFile(page)).toMatch(/targets: \[labour_productivity_2030\][\s\S]*only: missed/);
	await cell.getByRole('searchbox', { name: 'Add target' }).press('Escape');
	await expect.poll(() => cell.evaluate((one) => one === document.activeElement)).toBe(true);
	expect(await cell.locator('.form').count()).toBe(0);
	expect(await violations(page)).toEqual([]);
	expect(complaints).toEqual([]);
	await close();
});

test('each column of a pasted table has a unit of its own, in words, the one its heading names first', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/n/local/');
	await page.waitForLoadState('networkidle');
	const cell = await openForm(page, 'Chuỗi số liệu', 'data', { create: 'Sổ tay mới', edit: 'Soạn', add: 'Thêm ô sau đây' });
	await cell.getByLabel('Dán bảng số từ bảng tính').fill('Năm\tDoanh thu (tỷ đồng)\tGiường bệnh\n2020\t1.200,5\t310\n2021\t1.300\t320');
	expect(await cell.getByLabel('Đơn vị của Doanh thu (tỷ đồng)').locator('option:checked').innerText()).toBe('tỷ đồng, giá hiện hành');
	await cell.getByLabel('Đơn vị của Giường bệnh').selectOption({ label: 'giường bệnh' });
	expect(await cell.locator('option', { hasText: /VND|persons/ }).count()).toBe(0);
	expect(await violations(page)).toEqual([]);
	await cell.getByRole('button', { name: 'Đưa vào ô' }).click();
	expect(await notebookFile(page)).toMatch(/unit: bn VND\s+price: current[\s\S]*unit: beds/);
	await expect.poll(() => cell.locator('td', { hasText: 'giường bệnh' }).count()).toBe(1);
	expect(complaints).toEqual([]);
	await close();
});

test('a range of outcomes is drawn for the series that its form names', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/n/local/');
	await page.waitForLoadState('networkidle');
	const cell = await openForm(page, 'Range of likely outcomes', 'fan');
	await cell.getByRole('combobox', { name: 'Series' }).selectOption('population');
	await expect.poll(() => cell.locator('figcaption').innerText()).toMatch(/^Average population/);
	await cell.getByRole('combobox', { name: 'Runs' }).selectOption('1024');
	await page.waitForFunction(() => /1,024 runs, \d thread/.test(document.querySelector('.cell.fan p.state')?.textContent ?? ''));
	expect(await violations(page)).toEqual([]);
	expect(complaints).toEqual([]);
	await close();
});
