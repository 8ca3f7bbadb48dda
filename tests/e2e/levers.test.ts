import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser';
import { changedFrom, headlineOf, openFresh, untilAlive, WORDS, type OpenPage } from '../support/pack-page';
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

const entries = (page: Page) => page.locator('.levers input[inputmode=decimal]');

async function openAlive(language: 'vi' | 'en', hash = ''): Promise<OpenPage> {
	const opened = await openFresh(browser, site, `${language}/${hash}`);
	await untilAlive(opened.page);
	return opened;
}

/** A number of the lever's own digits, a little away from the one shown. */
async function typedBeside(page: Page, language: 'vi' | 'en', index = 0): Promise<string> {
	const shown = await entries(page).nth(index).inputValue();
	const value = Number(shown.replace('−', '-').replace(',', '.')) + 1.5;
	return value.toFixed(1).replace('.', language === 'vi' ? ',' : '.');
}

describe.each(['vi', 'en'] as const)('in %s', (language) => {
	test('every lever of the first page moves the verdict, and undo and redo go there and back', async () => {
		const { page, complaints, close } = await openAlive(language);
		const start = await headlineOf(page);
		const count = await page.getByRole('slider').count();
		expect(count).toBeGreaterThanOrEqual(3);
		for (let index = 0; index < count; index += 1) {
			await page.getByRole('slider').nth(index).press('PageUp');
			const moved = await changedFrom(page, start);
			await page.getByRole('button', { name: WORDS[language].undo }).click();
			expect(await changedFrom(page, moved)).toBe(start);
		}
		await page.getByRole('button', { name: WORDS[language].redo }).click();
		expect(await changedFrom(page, start)).not.toBe(start);
		expect(complaints).toEqual([]);
		await close();
	});

	test('a typed number with the language’s decimal mark is taken, and one outside hard limits is refused with the limits', async () => {
		const { page, close } = await openAlive(language);
		const start = await headlineOf(page);
		const typed = await typedBeside(page, language);
		await entries(page).first().fill(typed);
		await entries(page).first().press('Enter');
		const moved = await changedFrom(page, start);
		expect(await entries(page).first().inputValue()).toMatch(new RegExp(`^${typed}`));
		await entries(page).first().fill('99999');
		await entries(page).first().press('Enter');
		expect(await page.getByRole('alert').filter({ hasText: /\d/ }).innerText()).toMatch(/%/);
		expect(await entries(page).first().getAttribute('aria-invalid')).toBe('true');
		expect(await headlineOf(page)).toBe(moved);
		await close();
	});

	test('another scenario gives another answer, and drops the changes until undo brings them back', async () => {
		const { page, close } = await openAlive(language);
		const start = await headlineOf(page);
		await page.getByRole('slider').first().press('PageUp');
		const moved = await changedFrom(page, start);
		const select = page.getByLabel(WORDS[language].scenario, { exact: true });
		const values = await select
			.locator('option')
			.evaluateAll((options) => options.map((option) => (option instanceof HTMLOptionElement ? option.value : '')));
		const own = await select.inputValue();
		await select.selectOption(values.find((value) => value !== own) ?? '');
		await changedFrom(page, moved);
		expect(await page.locator('.levers footer').innerText()).not.toMatch(/\d/);
		await page.getByRole('button', { name: WORDS[language].undo }).click();
		await page.waitForFunction((text) => document.querySelector('.bar .value')?.textContent.trim().startsWith(text), moved);
		expect(await select.inputValue()).toBe(own);
		await close();
	});
});

test('a drag follows the pointer, is one step to undo, and the scoreboard answers too', async () => {
	const { page, close } = await openAlive('vi');
	const start = await headlineOf(page);
	const board = () => page.locator('.scoreboard td.value').allTextContents();
	const before = await board();
	const slider = page.getByRole('slider').first();
	await slider.scrollIntoViewIfNeeded();
	const box = await slider.boundingBox();
	if (box === null) throw new Error('the slider has no place on the page');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.down();
	for (let step = 1; step <= 20; step += 1) await page.mouse.move(box.x + box.width * (0.5 + step / 50), box.y + box.height / 2);
	await page.mouse.up();
	await changedFrom(page, start);
	await vi.waitFor(async () => expect(await board()).not.toEqual(before), 5000);
	await page.keyboard.press('Control+z');
	await page.waitForFunction((text) => document.querySelector('.bar .value')?.textContent.trim().startsWith(text), start);
	expect(await page.getByRole('button', { name: WORDS.vi.undo }).isDisabled()).toBe(true);
	await vi.waitFor(async () => expect(await board()).toEqual(before), 5000);
	await close();
});

test('a keyboard is enough: change three assumptions, read the verdict, read the chart, find a target, take the link away', async () => {
	const { page, complaints, close } = await openAlive('vi');
	const start = await headlineOf(page);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
	expect(new URL(page.url()).hash).toBe('');
	const seen = new Set<string>();
	for (let step = 0; step < 60 && seen.size < 3; step += 1) {
		await page.keyboard.press('Tab');
		const focused = await page.evaluate(() => {
			const element = document.activeElement;
			const outline = element === null ? '' : getComputedStyle(element).outlineStyle;
			return { id: element?.id ?? '', type: element instanceof HTMLInputElement ? element.type : '', isMarked: outline !== 'none' };
		});
		expect(focused.isMarked).toBe(true);
		if (focused.type !== 'range') continue;
		seen.add(focused.id);
		for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
	}
	expect(seen.size).toBe(3);
	expect(await changedFrom(page, start)).not.toBe(start);
	await page.locator('.plot').focus();
	await page.keyboard.press('ArrowLeft');
	await page.waitForFunction(() =>
		[...document.querySelectorAll('[aria-live=polite]')].some((one) => /^\d{4}: .+\d/.test(one.textContent))
	);
	await page.getByLabel(WORDS.vi.search).focus();
	await page.keyboard.type('dan so');
	await page.waitForFunction(() => document.querySelectorAll('.scoreboard tbody tr').length < 20);
	await page.getByRole('button', { name: 'Chưa đạt' }).focus();
	await page.keyboard.press('Enter');
	expect(await page.getByRole('button', { name: 'Chưa đạt' }).getAttribute('aria-pressed')).toBe('true');
	expect(complaints).toEqual([]);
	await close();
});

test('a typed word of Telex fires no command', async () => {
	const { page, close } = await openAlive('vi');
	const start = await headlineOf(page);
	await page.getByLabel(WORDS.vi.search).focus();
	await page.keyboard.type('dduwowngf daanx ddaauf tuw');
	await page.locator('.levers h2').click();
	await page.keyboard.type('dd');
	expect(await headlineOf(page)).toBe(start);
	expect(await page.getByRole('button', { name: WORDS.vi.undo }).isDisabled()).toBe(true);
	await close();
});

test.each([
	['CSV cho Excel (vi)', /^\uFEFF[^\n]*;[^\n]*;/, /\d,\d/],
	['CSV cho máy', /^[a-z_]+,[a-z_]+/, /\d\.\d/],
	['JSON', /^\{/, /"series"/]
])('“%s” downloads the table as it is now', async (button, start, inside) => {
	const { page, close } = await openAlive('vi');
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
	const text = Buffer.concat(chunks).toString('utf8');
	expect(text).toMatch(start);
	expect(text).toMatch(inside);
	expect(download.suggestedFilename()).not.toContain('changed');
	const before = await headlineOf(page);
	await page.getByRole('slider').first().press('PageUp');
	await changedFrom(page, before);
	const [changed] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
	expect(changed.suggestedFilename()).toMatch(/-changed[.-]/);
	await close();
});
