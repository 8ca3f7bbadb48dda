import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { changedFrom, headlineOf, openFresh, untilAlive } from '../support/pack-page';
import { serveSite, type Site } from '../support/site';

const WORDS = {
	vi: { share: 'Chia sẻ', svg: 'Tải SVG', png: 'Tải PNG', qr: 'Mã QR của liên kết này' },
	en: { share: 'Share', svg: 'Download SVG', png: 'Download PNG', qr: 'QR code of this link' }
} as const;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

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

async function downloaded(page: Page, button: string): Promise<Buffer> {
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
	return Buffer.concat(chunks);
}

describe.each(['vi', 'en'] as const)('in %s', (language) => {
	test('the chart leaves the page with its title, unit, source and link, and needs nothing of the page', async () => {
		const { page, complaints, close } = await openFresh(browser, site, `${language}/`);
		await untilAlive(page);
		const start = await headlineOf(page);
		await page.getByRole('slider').first().press('PageUp');
		const value = await changedFrom(page, start);
		await page.waitForFunction(() => location.hash.includes('&v='));
		await page.getByText(WORDS[language].share, { exact: true }).click();
		const svg = (await downloaded(page, WORDS[language].svg)).toString('utf8');
		const title = await page.locator('figure h2').innerText();
		const drawn = await page.evaluate((source) => {
			const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
			const texts = [...parsed.querySelectorAll('text')].map((one) => one.textContent).join(' ');
			const scenario = [...parsed.querySelectorAll('path')].filter((one) => one.getAttribute('stroke-width')?.startsWith('2.75'));
			return { broken: parsed.querySelector('parsererror') !== null, texts, paths: scenario.map((one) => one.getAttribute('stroke')) };
		}, svg);
		expect(drawn.broken).toBe(false);
		for (const part of [title, value, await page.locator('figure .axis').innerText(), page.url()]) expect(drawn.texts).toContain(part);
		expect(drawn.paths.every((stroke) => (stroke ?? '').startsWith('rgb'))).toBe(true);
		expect(drawn.paths.length).toBeGreaterThan(0);
		expect(svg).not.toMatch(/class=|var\(|NaN/);
		expect(complaints).toEqual([]);
		await close();
	});

	test('the chart as a PNG is twice the size of the drawing, and not blank', async () => {
		const { page, complaints, close } = await openFresh(browser, site, `${language}/`);
		await untilAlive(page);
		await page.getByText(WORDS[language].share, { exact: true }).click();
		const png = await downloaded(page, WORDS[language].png);
		expect(png.subarray(0, 4).equals(PNG)).toBe(true);
		expect(png.readUInt32BE(16)).toBe(2 * (720 + 48));
		expect(png.length).toBeGreaterThan(20_000);
		expect(complaints).toEqual([]);
		await close();
	});
});

test('the QR code changes with the link', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/');
	await untilAlive(page);
	await page.getByText(WORDS.vi.share, { exact: true }).click();
	const code = page.getByRole('img', { name: WORDS.vi.qr }).locator('path');
	const before = await code.getAttribute('d');
	expect(before?.length).toBeGreaterThan(500);
	const start = await headlineOf(page);
	await page.getByRole('slider').first().press('PageUp');
	await changedFrom(page, start);
	await page.waitForFunction((path) => document.querySelector('.menu svg path')?.getAttribute('d') !== path, before);
	await close();
});
