import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser';
import { openFresh } from '../../support/pack-page';
import { serveSite, type Site } from '../../support/site';

const PACK = fileURLToPath(new URL('../../formats/bundle/1.pack.txt', import.meta.url));

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

test('a pack opened from a file is checked, kept, and has notebooks of its own after a reload', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/n/local/');
	await page.waitForLoadState('networkidle');
	await page.getByLabel('Open the file of a pack').setInputFiles(PACK);
	await page.getByRole('button', { name: /^Remove/ }).waitFor();
	await page.getByRole('button', { name: 'New notebook' }).click();
	await page.locator('.live').first().waitFor();
	expect(
		await page
			.locator('.about, .made')
			.allTextContents()
			.then((all) => all.join(' '))
	).toContain('Name of the pack');
	await page.reload();
	await page.locator('.live').first().waitFor();
	expect(await page.locator('.made').textContent()).toContain('Name of the pack');
	expect(complaints).toEqual([]);
	await close();
});

test('a notebook on a pack that is not here opens on no other: it names the pack, and opens once the file of that pack is opened', async () => {
	const first = await openFresh(browser, site, 'en/n/local/');
	await first.page.waitForLoadState('networkidle');
	await first.page.getByLabel('Open the file of a pack').setInputFiles(PACK);
	await first.page.getByRole('button', { name: /^Remove/ }).waitFor();
	await first.page.getByRole('button', { name: 'New notebook' }).click();
	await first.page.locator('.live').first().waitFor();
	await first.page.evaluate(() => {
		navigator.clipboard.writeText = (text) => ((document.title = text), Promise.resolve());
	});
	const copied = async () => {
		await first.page.getByRole('button', { name: 'Copy a link to the whole notebook' }).click();
		return first.page.title();
	};
	await expect.poll(copied).toContain('#s=1.');
	const link = await first.page.title();
	await first.page.getByRole('link', { name: /list/i }).click();
	await first.page.getByRole('button', { name: /^Remove/ }).click();
	await first.page.locator('main li a').first().click();
	await first.page.getByRole('alert').getByText('some-town').waitFor();
	expect(await first.page.locator('.live').count()).toBe(0);
	await first.close();

	const second = await openFresh(browser, site, link.slice(site.address.length));
	await second.page.getByRole('alert').getByText('some-town').waitFor();
	expect(await second.page.locator('.live').count()).toBe(0);
	await second.page.getByRole('alert').getByLabel('Open the file of a pack').setInputFiles(PACK);
	await second.page.locator('.live').first().waitFor();
	expect(await second.page.locator('.made').textContent()).toContain('Name of the pack');
	expect(second.complaints).toEqual([]);
	await second.close();
});

test('a file that takes the id of a pack of the site is refused', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/n/local/');
	await page.waitForLoadState('networkidle');
	const taken = readFileSync(PACK, 'utf8').replaceAll('some-town', 'hau-giang');
	await page.getByLabel('Mở tệp bộ số liệu').setInputFiles({ name: 'x.pack.txt', mimeType: 'text/plain', buffer: Buffer.from(taken) });
	await page.getByRole('alert').getByText('đã có bộ số liệu “hau-giang”').waitFor();
	expect(await page.getByRole('button', { name: /^Bỏ .* khỏi máy này/ }).count()).toBe(0);
	expect(complaints).toEqual([]);
	await close();
});

test.each([
	['an empty file', ''],
	['a file that is no notebook', 'xin chào\n'],
	['a text with the head of something else', '---\ntitle: x\n---\n\nxin chào\n']
])('%s is not kept as a notebook', async (_, text) => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/n/local/');
	await page.waitForLoadState('networkidle');
	await page.getByLabel('Mở tệp .md').setInputFiles({ name: 'x.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
	await page.getByRole('alert').getByText('phần đầu').first().waitFor();
	expect(new URL(page.url()).hash).toBe('');
	await page.reload();
	await page.getByText('Chưa có sổ tay nào của bạn').waitFor();
	expect(complaints).toEqual([]);
	await close();
});

test('a pack with a mistake says file and line, and nothing of it is kept', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/n/local/');
	await page.waitForLoadState('networkidle');
	const broken = readFileSync(PACK, 'utf8').replace("'growth_assumed[II]':", "'growth_asumed[II]':");
	await page.getByLabel('Mở tệp bộ số liệu').setInputFiles({ name: 'x.pack.txt', mimeType: 'text/plain', buffer: Buffer.from(broken) });
	await page.getByRole('alert').first().waitFor();
	expect(await page.getByRole('alert').first().innerText()).toMatch(/^assumptions\.yaml, dòng \d+: .*growth_asumed\[II\]/);
	expect(await page.getByRole('button', { name: /^Bỏ .* khỏi máy này/ }).count()).toBe(0);
	expect(complaints).toEqual([]);
	await close();
});

test('where nothing can be kept the page says so and still gives the file', async () => {
	const { page, close } = await openFresh(browser, site, 'en/help/');
	await page.context().addInitScript(() => {
		Object.defineProperty(globalThis, 'indexedDB', {
			get: () => {
				throw new DOMException('no', 'SecurityError');
			}
		});
	});
	await page.goto(`${site.address}en/n/local/`);
	await expect
		.poll(() =>
			page
				.getByRole('alert')
				.allInnerTexts()
				.then((all) => all.join(' '))
		)
		.toMatch(/does not let anything be kept|Reading or writing/);
	await close();
});

test('a full disk is said at the change, which stays on the page and in the file', async () => {
	const { page, close } = await openFresh(browser, site, 'en/n/local/', { acceptDownloads: true });
	await page.locator('main ul button').first().click();
	await page.locator('.live').first().waitFor();
	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.press('Control+Delete');
	await expect
		.poll(() =>
			page
				.getByRole('alert')
				.allInnerTexts()
				.then((all) => all.join(' '))
		)
		.toMatch(/space for this site is full/);
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the .md file' }).click()]);
	expect(readFileSync(await file.path(), 'utf8')).toContain('format: kb-notebook/1');
	await close();
});

test('a tab killed in the middle of a drag has the last value that was let go', async () => {
	const { page } = await openFresh(browser, site, 'en/n/local/');
	await page
		.getByRole('button', { name: /^Results of 2021|outturn|2021–2024/i })
		.first()
		.click();
	const slider = page.getByRole('slider').first();
	await slider.waitFor();
	const box = page.locator('.cell.assumption input').first();
	const before = await box.inputValue();
	await slider.press('PageUp');
	await expect.poll(() => box.inputValue()).not.toBe(before);
	const kept = await box.inputValue();
	await page.getByText(/^Saved/).waitFor();
	const rail = await slider.boundingBox();
	if (rail === null) throw new Error('no slider');
	await page.mouse.move(rail.x + rail.width / 2, rail.y + rail.height / 2);
	await page.mouse.down();
	await page.mouse.move(rail.x + rail.width / 4, rail.y + rail.height / 2, { steps: 4 });
	const address = page.url();
	const context = page.context();
	await page.close({ runBeforeUnload: false });
	const again = await context.newPage();
	await again.goto(address);
	await again.locator('.cell.assumption input').first().waitFor();
	const now = await again.locator('.cell.assumption input').first().inputValue();
	// What was let go is there; a step of the drag may have been kept after it.
	expect([before, '']).not.toContain(now);
	expect(kept).not.toBe(before);
	await context.close();
});

test('a deleted cell is found in the history by what it says and taken back to its place, also after a reload', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/n/local/');
	await page.locator('main ul button').first().click();
	await page.locator('.live').first().waitFor();
	const ids = () => page.locator('.cell').evaluateAll((all) => all.map((one) => one.id));
	const before = await ids();
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.press('Control+Delete');
	await expect.poll(async () => (await ids()).length).toBe(before.length - 1);
	await page.getByText(/^Saved/).waitFor();
	await page.reload();
	await page.locator('.live').first().waitFor();
	await page.getByText('History', { exact: true }).click();
	await page.getByRole('button', { name: /^Take back Text: \w+/ }).click();
	await expect.poll(ids).toEqual(before);
	expect(complaints).toEqual([]);
	await close();
});
