import type { Browser, Page } from 'playwright-core';
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

/** Opens a copy of a published notebook in edit mode. */
async function openCopy(
	title: RegExp
): Promise<{ readonly page: Page; readonly complaints: readonly string[]; readonly close: () => Promise<void> }> {
	const opened = await openFresh(browser, site, 'vi/n/local/');
	await opened.page.getByRole('button', { name: title }).click();
	await opened.page.getByRole('button', { name: 'Soạn', exact: true }).click();
	await opened.page.locator('.live').first().waitFor();
	return opened;
}

test('a copy of a published notebook is kept, edited, undone to the byte and there again after the tab was killed', async () => {
	const { page, complaints, close } = await openCopy(/^Đọc chương trình/);
	const texts = () => page.locator('.cell').evaluateAll((all) => all.map((one) => one.id));
	const before = await texts();
	const bytes = await notebookFile(page);
	for (let k = 0; k < 3; k += 1)
		await page
			.locator('.cell')
			.nth(2)
			.getByRole('button', { name: /^Xóa ô/ })
			.click();
	await page.locator('.cell').nth(1).getByRole('button', { name: /lên$/ }).click();
	expect((await texts()).length).toBe(before.length - 3);
	for (let k = 0; k < 4; k += 1) await page.getByRole('button', { name: 'Hoàn tác' }).click();
	expect(await notebookFile(page)).toBe(bytes);
	await page
		.locator('.cell')
		.first()
		.getByRole('button', { name: /^Nhân đôi/ })
		.click();
	await page.getByText(/^Đã lưu/).waitFor();
	const address = page.url();
	const context = page.context();
	await page.close({ runBeforeUnload: false });
	const again = await context.newPage();
	await again.goto(address);
	await again.locator('.cell').first().waitFor();
	expect(await again.locator('.cell').count()).toBe(before.length + 1);
	expect(complaints).toEqual([]);
	await close();
});

test('a formula is added, named in a chart, and a mistake is told at its cell only', async () => {
	const { page, complaints, close } = await openCopy(/^Đọc chương trình/);
	const first = page.locator('.cell').first();
	await first.getByRole('combobox').selectOption('formula');
	await first.getByRole('button', { name: 'Thêm ô sau đây' }).click();
	const cell = page.locator('.cell.formula').first();
	await cell.locator('table, .one').first().waitFor();
	const write = async (formula: string) => {
		await cell.getByRole('button', { name: /^Sửa ô/ }).click();
		await cell.locator('.cm-content').waitFor();
		await page.keyboard.press('Control+a');
		await page.keyboard.type(formula);
		await page.keyboard.press('Control+Enter');
		await cell.getByRole('button', { name: 'Thôi' }).click();
	};
	await write('mine = grdp / populatoin');
	await cell.locator('.standing.error').waitFor();
	expect(await page.locator('.standing').count()).toBe(1);
	expect(await cell.locator('.standing').innerText()).toMatch(/lỗi\. Kết quả cuối cùng còn đúng được làm mờ/);
	await cell.locator('.stale table').waitFor();
	await write('đầu_tư = grdp');
	await cell.getByText('`dau_tu`').waitFor();
	await write('mine = grdp / population');
	await cell.locator('table').waitFor();
	await expect.poll(() => page.locator('.standing').count()).toBe(0);
	expect(complaints).toEqual([]);
	await close();
});

test('a slider among all assumptions moves the targets of its years, which can be chosen, and keeps other years', async () => {
	const { page, complaints, close } = await openCopy(/^Đọc chương trình/);
	await page.getByText('Mọi giả định', { exact: true }).click();
	const slider = page.locator('.sliders .slider').filter({ hasText: 'Tốc độ tăng giả định – Khu vực II (' }).first();
	await slider.getByText('Áp dụng 2025–2030').waitFor();
	const targets = page.locator('.cell.targets').first();
	const before = await targets.innerText();
	const type = async (value: string) => {
		await slider.locator('input[type=text]').fill(value);
		await slider.locator('input[type=text]').press('Enter');
	};
	await type('12');
	await expect.poll(() => targets.innerText()).not.toBe(before);
	await page.getByRole('combobox', { name: 'từ', exact: true }).selectOption('2031');
	await slider.getByText('Áp dụng 2031; những năm khác cũng đã đổi').waitFor();
	await page.getByRole('combobox', { name: 'đến', exact: true }).selectOption('2040');
	await type('7');
	expect(await notebookFile(page)).toMatch(/2025-2030: 0\.12, 2031-2040: 0\.07/);
	expect(complaints).toEqual([]);
	await close();
});

test('cells that cannot be read show what stands in them, and one side of a merge can be taken', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'vi/n/local/');
	await page.waitForLoadState('networkidle');
	const text = `---\nformat: kb-notebook/1\ntitle: t\npack: hau-giang\n---\n\n<<<<<<< a\nBản của phòng.\n=======\nBản của sở.\n>>>>>>> b\n\n\`\`\`chart id=odd\nseries: [grdp\n\`\`\`\n`;
	await page.getByLabel('Mở tệp .md').setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
	const [conflict, chart] = [page.locator('.cell.conflict'), page.locator('.cell.chart')];
	await expect.poll(() => conflict.locator('pre').allInnerTexts()).toEqual(['Bản của phòng.', 'Bản của sở.']);
	expect(await chart.locator('pre').innerText()).toContain('series: [grdp');
	expect(await page.getByText('làm mờ').count()).toBe(0);
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	expect(await page.getByRole('button', { name: 'Dùng bản 2' }).count()).toBe(0);
	await page.getByRole('button', { name: 'Soạn', exact: true }).click();
	await page.getByRole('button', { name: 'Dùng bản 2' }).click();
	await page.locator('.cell.text', { hasText: 'Bản của sở.' }).waitFor();
	await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('text'))).toBe(true);
	expect(await notebookFile(page)).toContain('---\n\nBản của sở.\n\n```chart id=odd\nseries: [grdp\n```\n');
	expect(complaints).toEqual([]);
	await close();
});

test('an assumption gets a value for every year, by hand or pasted from a spreadsheet, without a sideways scroll of the page', async () => {
	const { page, complaints, close } = await openCopy(/^Đọc chương trình/);
	await page.setViewportSize({ width: 320, height: 740 });
	await page.getByText('Mọi giả định', { exact: true }).click();
	const search = page.getByRole('searchbox');
	await search.fill('khong co gi nhu the');
	await page.getByText('Không có giả định nào khớp').waitFor();
	await search.fill('Tốc độ tăng giả định');
	const slider = page.locator('.sliders .slider').filter({ hasText: 'Tốc độ tăng giả định – Khu vực II (' });
	await slider.getByText('Từng năm', { exact: true }).click();
	const field = (year: number) => slider.getByLabel(new RegExp(`${year}$`));
	await field(2050).fill('6');
	await field(2050).press('Tab');
	const pasted = (text: string) =>
		field(2026).evaluate((node, cells) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', cells);
			node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
		}, text);
	await pasted('12,5\t13\tmười\n');
	await slider.getByText('Không đọc được “mười” thành số.').waitFor();
	await pasted('12,5\t13\t\t11\n');
	await expect.poll(() => field(2029).inputValue()).toBe('11,000');
	expect(await notebookFile(page)).toMatch(/\{2026: 0\.125, 2027: 0\.13, 2029: 0\.11, 2050: 0\.06\}/);
	await slider.getByRole('button', { name: 'Giữ giá trị năm 2025 đến năm 2030' }).click();
	await expect.poll(() => field(2030).inputValue()).toBe(await field(2025).inputValue());
	expect(await field(2050).inputValue()).toBe('6,000');
	await search.fill('giường bệnh');
	await page.getByText('giường bệnh/10.000 dân', { exact: true }).first().waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
	await search.fill('Tốc độ tăng giả định');
	await slider.getByText('Từng năm', { exact: true }).click();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
	expect(complaints).toEqual([]);
	await close();
});

test('a second tab says that another one edits, and can take over', async () => {
	const { page, close } = await openCopy(/^Đọc chương trình/);
	const second = await page.context().newPage();
	await second.goto(page.url());
	await second.getByText('đang được soạn ở thẻ khác').waitFor();
	await second.getByRole('button', { name: 'Chuyển sang đây' }).click();
	await second.getByRole('button', { name: 'Soạn', exact: true }).waitFor();
	await page.getByText('đang được soạn ở thẻ khác').waitFor();
	expect(await page.getByRole('button', { name: 'Soạn', exact: true }).count()).toBe(0);
	await close();
});

test('what is written in an open editor stays, however it is left', async () => {
	const { page, complaints, close } = await openCopy(/^Đọc chương trình/);
	const cell = page.locator('.cell.text').first();
	const pencil = cell.getByRole('button', { name: /^Sửa ô/ });
	const field = cell.locator('textarea');
	const write = async (word: string) => {
		if ((await field.count()) === 0) await pencil.click();
		else await field.focus();
		await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
		await page.keyboard.press('Control+End');
		await page.keyboard.type(` ${word}`);
	};
	const isThere = (word: string) => expect.poll(() => cell.locator('p').last().innerText()).toContain(word);
	await write('thoát');
	await page.keyboard.press('Escape');
	await expect.poll(() => cell.evaluate((one) => one === document.activeElement)).toBe(true);
	await isThere('thoát');
	await page.keyboard.press('Enter');
	await write('xem');
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	await isThere('xem');
	await page.getByRole('button', { name: 'Soạn', exact: true }).click();
	await write('bút');
	await pencil.click();
	await isThere('bút');
	await write('trình bày');
	await page.getByRole('button', { name: 'Trình bày' }).click();
	await page.locator('.stage').waitFor();
	await page.keyboard.press('Escape');
	await isThere('trình bày');
	await write('phiên bản');
	await page.keyboard.press('Control+s');
	await isThere('phiên bản');
	await write('bỏ đi');
	await cell.getByRole('button', { name: 'Thôi' }).click();
	expect(await cell.innerText()).not.toContain('bỏ đi');
	await write('trợ giúp');
	await page.keyboard.press('F1');
	await page.waitForURL(/\/vi\/help\//);
	await page.goBack();
	await isThere('trợ giúp');
	expect(complaints).toEqual([]);
	await close();
});

test('a tab that gives a notebook up hands over what stands in its open editor', async () => {
	const { page, close } = await openCopy(/^Đọc chương trình/);
	const cell = page.locator('.cell.text').first();
	await cell.getByRole('button', { name: /^Sửa ô/ }).click();
	await cell.locator('textarea').waitFor();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(' chưa áp dụng');
	const second = await page.context().newPage();
	await second.goto(page.url());
	await second.getByRole('button', { name: 'Chuyển sang đây' }).click();
	await second.getByRole('button', { name: 'Soạn', exact: true }).waitFor();
	expect(await second.locator('.cell.text').first().innerText()).toContain('chưa áp dụng');
	await close();
});

test('every cell can be given a title, and a formula its source', async () => {
	const { page, complaints, close } = await openCopy(/^Đọc chương trình/);
	const first = page.locator('.cell').first();
	const kinds = first.getByRole('combobox');
	// Going through the list with arrows adds nothing.
	const cells = await page.locator('.cell').count();
	await kinds.focus();
	await page.keyboard.press('ArrowDown');
	expect(await page.locator('.cell').count()).toBe(cells);
	await kinds.selectOption('formula');
	await first.getByRole('button', { name: 'Thêm ô sau đây' }).click();
	const cell = page.locator('.cell.formula').first();
	await expect.poll(() => cell.evaluate((one) => one === document.activeElement)).toBe(true);
	await page.keyboard.press('Enter');
	await cell.locator('.cm-content').waitFor();
	await cell.getByLabel('Tiêu đề của ô').fill('Quy mô');
	await page.keyboard.press('Enter');
	await expect.poll(() => cell.locator('h3').innerText()).toBe('Quy mô');
	await cell.getByRole('button', { name: 'Sửa nguồn' }).click();
	await expect.poll(() => cell.locator('textarea').inputValue()).toMatch(/^```formula id=formula-1 title="Quy mô"/);
	await cell.getByLabel('Tiêu đề của ô').fill('');
	await page.keyboard.press('Enter');
	await expect.poll(() => cell.locator('textarea').inputValue()).not.toContain('title=');
	const rename = page.getByLabel('Tên sổ tay');
	const name = await rename.inputValue();
	await rename.fill('');
	await page.keyboard.press('Enter');
	expect(await rename.inputValue()).toBe(name);
	expect(await page.locator('h1').innerText()).toBe(name);
	expect(complaints).toEqual([]);
	await close();
});

test('Vietnamese typing fires no command', async () => {
	const { page, close } = await openCopy(/^Đọc chương trình/);
	const cells = await page.locator('.cell').count();
	const cell = page.locator('.cell').first();
	await cell.getByRole('button', { name: /^Sửa ô/ }).click();
	await cell.locator('textarea').pressSequentially('dduwowngf daanx ddaauf tuw');
	expect(await cell.locator('textarea').inputValue()).toContain('dduwowngf daanx ddaauf tuw');
	expect(await page.locator('.cell').count()).toBe(cells);
	await close();
});

test.each([
	['vi', 'light'],
	['vi', 'dark'],
	['en', 'light'],
	['en', 'dark']
] as const)('edit mode has no accessibility violation: %s, %s', async (language, colorScheme) => {
	const { page, close } = await openFresh(browser, site, `${language}/n/local/`, { colorScheme });
	await page.locator('main ul button').first().click();
	await page.getByRole('button', { name: language === 'vi' ? 'Soạn' : 'Edit', exact: true }).click();
	await page.locator('.live').first().waitFor();
	await page.locator('.cell').nth(1).locator('.tools button').first().click();
	expect(await violations(page)).toEqual([]);
	await close();
});

test('a link to the whole notebook opens it for reading, and a copy of it can be kept', async () => {
	const { page, close } = await openCopy(/^Đọc chương trình/);
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Sao chép liên kết cả sổ tay' }).click();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	const texts = await page.locator('.live').allInnerTexts();
	const other = await openFresh(browser, site, link.slice(site.address.length));
	await other.page.getByText('một sổ tay từ liên kết').waitFor();
	await expect.poll(() => other.page.locator('.live').allInnerTexts()).toEqual(texts);
	expect(await other.page.locator('.cell .tools').count()).toBe(0);
	await other.page.getByRole('button', { name: 'Lưu bản sao' }).click();
	await other.page.getByRole('button', { name: 'Soạn', exact: true }).waitFor();
	await other.close();
	await close();
});
