import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../support/axe';
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

async function openNotebook(path: string) {
	const opened = await openFresh(browser, site, path, { acceptDownloads: true });
	await opened.page.waitForLoadState('networkidle');
	return opened;
}

/** Presses a button that gives a file, and reads it. */
async function download(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the palette finds commands without diacritics, by keyboard alone, and gives the focus back', async () => {
	const { page, complaints, close } = await openNotebook('vi/n/outturn-and-what-is-left/');
	const slider = page.getByRole('slider').first();
	await slider.focus();
	await page.keyboard.press('Control+k');
	const field = page.getByRole('combobox', { name: 'Tìm lệnh, ô hoặc trang' });
	await field.waitFor();
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect.poll(() => slider.evaluate((one) => one === document.activeElement)).toBe(true);
	await page.keyboard.press('Control+k');
	for (const command of ['soan ban sao', 'sao chep lien ket', 'in', 'xuat', 'mo trang: so lieu']) {
		await field.fill(command);
		expect(await page.getByRole('option').count(), command).toBeGreaterThan(0);
	}
	await field.fill('mo trang: kha nang dat');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/vi\/chance\//);
	expect(complaints).toEqual([]);
	await close();
});

test('presenting shows one part after the other by key, and Escape ends it', async () => {
	const { page, complaints, close } = await openNotebook('en/n/reading-the-programme/');
	const all = await page.locator('.cell').count();
	await page.keyboard.press('Alt+p');
	await page.locator('.stage').waitFor();
	for (const around of ['header', 'h1', '.bar']) expect(await page.locator(around).first().isVisible()).toBe(false);
	const first = await page.locator('.stage .cell').first().getAttribute('id');
	expect(await page.locator('.cell').count()).toBeLessThan(all);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => page.locator('.stage .cell').first().getAttribute('id')).not.toBe(first);
	expect(await violations(page)).toEqual([]);
	const shown = await page.locator('.stage .cell').first().getAttribute('id');
	await page.keyboard.press('Escape');
	await expect.poll(() => page.locator('.cell').count()).toBe(all);
	expect(await page.locator('header').first().isVisible()).toBe(true);
	await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(shown);
	expect(complaints).toEqual([]);
	await close();
});

test('the workbook of a notebook holds the visitor’s change, with formulas', async () => {
	const { page, complaints, close } = await openNotebook('vi/n/outturn-and-what-is-left/');
	await page.getByRole('slider').first().press('PageUp');
	await page.getByText('Xuất', { exact: true }).click();
	const { name, bytes } = await download(page, 'Excel, công thức sống (.xlsx)');
	expect(name).toMatch(/-changed\.xlsx$/);
	const book = await readXlsx(bytes);
	expect(book.sheets.length).toBeGreaterThanOrEqual(5);
	const csv = await download(page, 'CSV cho máy');
	expect(csv.bytes.toString('utf8')).toMatch(/^series,unit,price,year,scenario,value,status\n/);
	expect(csv.bytes.toString('utf8')).toContain(',changed\n');
	expect(complaints).toEqual([]);
	await close();
});

test('a copy to edit takes the visitor’s changes along', async () => {
	const { page, complaints, close } = await openNotebook('vi/n/outturn-and-what-is-left/');
	const box = page.locator('.cell.assumption input').first();
	const before = await box.inputValue();
	await page.getByRole('slider').first().press('PageUp');
	await expect.poll(() => box.inputValue()).not.toBe(before);
	const moved = await box.inputValue();
	await page.getByRole('button', { name: 'Soạn bản sao' }).click();
	await page.waitForURL(/n\/local\/#[0-9a-f]{8}$/);
	await page.locator('.cell .tools').first().waitFor();
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
	await expect.poll(() => page.locator('.cell.assumption input').first().inputValue()).toBe(moved);
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect.poll(() => page.locator('.cell.assumption input').first().inputValue()).toBe(before);
	expect(complaints).toEqual([]);
	await close();
});

test('cells are reached, moved and deleted by keyboard, and taken back', async () => {
	const { page, complaints, close } = await openNotebook('en/n/local/');
	await page.locator('main ul button').first().click();
	await page.locator('.live').first().waitFor();
	const ids = () => page.locator('.cell').evaluateAll((all) => all.map((one) => one.id));
	const start = await ids();
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.press('Alt+Shift+ArrowUp');
	await expect.poll(async () => (await ids()).slice(0, 2)).toEqual([start[1], start[0]]);
	await page.keyboard.press('Control+Delete');
	await expect.poll(async () => (await ids()).length).toBe(start.length - 1);
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await expect.poll(ids).toEqual(start);
	expect(complaints).toEqual([]);
	await close();
});

test('the focus stays in the notebook when its cell moves or is deleted, and a control inside keeps its keys', async () => {
	const { page, complaints, close } = await openNotebook('vi/n/local/');
	await page.getByRole('button', { name: 'Sổ tay mới' }).click();
	await page.locator('.cell').first().waitFor();
	const inFocus = () => page.evaluate(() => document.activeElement?.id);
	await page.getByRole('combobox', { name: 'Loại ô thêm sau Văn bản 1' }).selectOption('note');
	await page.getByRole('button', { name: 'Thêm ô sau đây' }).click();
	await expect.poll(inFocus).toBe('cell-note-1');
	await page
		.locator('#cell-text-1')
		.getByRole('button', { name: /xuống$/ })
		.click();
	// Its button is of no use at the end.
	await expect.poll(inFocus).toBe('cell-text-1');
	await page.locator('#cell-text-1').getByRole('combobox').press('Control+Delete');
	expect(await page.locator('.cell').count()).toBe(2);
	await page.locator('#cell-text-1').press('Control+Delete');
	await expect.poll(inFocus).toBe('cell-note-1');
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await page.locator('#cell-note-1').getByRole('button', { name: /^Xóa/ }).click();
	await expect.poll(inFocus).toBe('cell-text-1');
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	await page.locator('#cell-text-1').press('Control+Delete');
	expect(await page.locator('.cell').count()).toBe(1);
	await page.getByRole('button', { name: 'Kịch bản mới từ kịch bản này' }).click();
	await page.getByRole('button', { name: 'Xóa kịch bản này' }).click();
	await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.scenario select'))).toBe(true);
	expect(complaints).toEqual([]);
	await close();
});

test('F6 goes through all regions of a page, past what cannot be pressed', async () => {
	const { page, complaints, close } = await openNotebook('vi/n/outturn-and-what-is-left/');
	const region = () =>
		page.evaluate(() => ['nav.contents', '.bar', '#result', 'header'].find((one) => document.activeElement?.closest(one) !== null));
	for (const next of ['header', '#result', '.bar', 'nav.contents', 'header']) {
		await page.keyboard.press('F6');
		await expect.poll(region).toBe(next);
	}
	await page.keyboard.press('Shift+F6');
	await expect.poll(region).toBe('nav.contents');
	await page.locator('.cell.chart').first().focus();
	await page.keyboard.press('F6');
	await expect.poll(region).toBe('.bar');
	expect(complaints).toEqual([]);
	await close();
});

test('the file of a chart has the colours of paper, its legend, and an address only where others can open it', async () => {
	const saved = async (path: string) => {
		const { page, complaints, close } = await openFresh(browser, site, path, { colorScheme: 'dark' });
		const cell = page.locator('.cell.chart').first();
		await cell.locator('.files summary').click();
		const [file] = await Promise.all([page.waitForEvent('download'), cell.getByRole('button', { name: 'SVG' }).click()]);
		const svg = readFileSync(await file.path(), 'utf8');
		expect(complaints).toEqual([]);
		await close();
		return svg;
	};
	const [published, own] = [await saved('vi/n/three-futures/'), await saved('vi/n/local/#copy=three-futures.vi')];
	for (const svg of [published, own]) {
		const [, paper = ''] = /<rect[^>]* fill="rgb\((\d+)/.exec(svg) ?? [];
		expect(Number(paper)).toBeGreaterThan(200);
		expect(svg).toContain('>Mục tiêu</text>');
	}
	expect(published).toContain(`${site.address}vi/n/three-futures/`);
	expect(own).not.toContain(site.address);
});

test('a chart leaves the notebook as a drawing of its own with title and source', async () => {
	const { page, complaints, close } = await openNotebook('vi/n/outturn-and-what-is-left/');
	const cell = page.locator('.cell.chart').first();
	await cell.locator('.files summary').click();
	await cell.getByRole('button', { name: 'SVG' }).waitFor();
	const [file] = await Promise.all([page.waitForEvent('download'), cell.getByRole('button', { name: 'SVG' }).click()]);
	const svg = readFileSync(await file.path(), 'utf8');
	expect(svg).toMatch(/^<\?xml|^<svg/);
	expect(svg).toContain('Nguồn: ');
	expect(svg).toContain('Kịch bản: ');
	const [picture] = await Promise.all([page.waitForEvent('download'), cell.getByRole('button', { name: 'PNG' }).click()]);
	expect([...readFileSync(await picture.path()).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
	expect(complaints).toEqual([]);
	await close();
});
