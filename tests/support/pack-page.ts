import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './site';

/** A page opened in a profile of its own, and what went wrong in it. */
export interface OpenPage {
	readonly page: Page;
	/** Page errors, console errors, refused content, and requests to other hosts. */
	readonly complaints: readonly string[];
	readonly close: () => Promise<void>;
}

/** Opens an address of the site in a fresh profile: no storage, no cache. */
export async function openFresh(browser: Browser, site: Site, path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const complaints = watch(context, page, site);
	await page.goto(site.address + path, { waitUntil: 'load' });
	return { page, complaints, close: () => context.close() };
}

/** Waits until the page answers to people: scripts have taken over. */
export async function untilAlive(page: Page): Promise<void> {
	await page.locator('select').first().waitFor();
	await page.waitForLoadState('networkidle');
}

function watch(context: BrowserContext, page: Page, site: Site): readonly string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text());
	});
	context.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(site.address) && !url.startsWith('blob:')) complaints.push(`request to ${url}`);
	});
	return complaints;
}

/** The words of the page that tests press and read, by language. */
export const WORDS = {
	vi: {
		undo: 'Hoàn tác',
		redo: 'Làm lại',
		resetAll: /^Đặt lại tất cả/,
		scenario: 'Kịch bản',
		table: 'Bảng',
		script: 'bật JavaScript',
		noLink: /không đọc được/,
		search: 'Tìm chỉ tiêu'
	},
	en: {
		undo: 'Undo',
		redo: 'Redo',
		resetAll: /^Reset all/,
		scenario: 'Scenario',
		table: 'Table',
		script: 'turn on JavaScript',
		noLink: /could not be read/,
		search: 'Find a target'
	}
} as const;

/** The headline value as the page writes it: `169,0`. */
export async function headlineOf(page: Page): Promise<string> {
	const text = await page.locator('.bar .value').innerText();
	return /^[−\d.,]+/.exec(text)?.[0] ?? '';
}

/** Waits for the headline to become something else, and gives it back. */
export async function changedFrom(page: Page, before: string): Promise<string> {
	await page.waitForFunction((text) => !document.querySelector('.bar .value')?.textContent.trim().startsWith(text), before);
	return headlineOf(page);
}
