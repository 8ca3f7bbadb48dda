import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { openFresh, untilAlive } from '../support/pack-page';
import { serveSite, type Site } from '../support/site';

/** Points: 72 of them are an inch. A4, and the margins of the print style. */
const POINTS_A_MM = 72 / 25.4;
const PAPER = { width: 210 * POINTS_A_MM, left: 30 * POINTS_A_MM, right: 15 * POINTS_A_MM };

let browser: Browser;
let site: Site;
let folder: string;

beforeAll(async () => {
	browser = await launchBrowser();
	site = await serveSite();
	folder = mkdtempSync(join(tmpdir(), 'kichban-print-'));
});

afterAll(async () => {
	await browser.close();
	await site.close();
	rmSync(folder, { recursive: true });
});

interface Word {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly page: number;
}

/** The words of a printed page and where they stand. */
function wordsOf(pdf: string): readonly Word[] {
	const { stdout } = spawnSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
	return stdout
		.split('<page ')
		.flatMap((page, number) =>
			[...page.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g)].map(
				([, left, right, text = '']): Word => ({ text, left: Number(left), right: Number(right), page: number })
			)
		);
}

/** Letters and digits alone: line ends fall anywhere on paper. */
const squeezed = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

describe.each(['vi', 'en'] as const)('the first page in %s, printed', (language) => {
	let pdf: string;
	let labels: readonly string[];
	let head: readonly string[];

	beforeAll(async () => {
		const { page, close } = await openFresh(browser, site, `${language}/`);
		await untilAlive(page);
		labels = await page.locator('.scoreboard tbody summary').allTextContents();
		head = (await page.locator('.scoreboard thead th').allTextContents()).slice(0, 2).join(' ').split(' ');
		pdf = join(folder, `${language}.pdf`);
		writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true }));
		await close();
	});

	test('has every row of the scoreboard', () => {
		const { stdout } = spawnSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
		const printed = squeezed(stdout);
		expect(labels.length).toBeGreaterThan(100);
		expect(labels.filter((label) => !printed.includes(squeezed(label)))).toEqual([]);
	});

	test('keeps inside the margins', () => {
		const outside = wordsOf(pdf).filter(({ left, right }) => left < PAPER.left - 1 || right > PAPER.width - PAPER.right + 1);
		expect(outside.map(({ text, page }) => `${String(page)}: ${text}`)).toEqual([]);
	});

	test('repeats the heads of the table and numbers the pages from the second on', () => {
		const words = wordsOf(pdf);
		const pages = Math.max(...words.map(({ page }) => page));
		expect(pages).toBeGreaterThan(5);
		const numbered = words.filter(
			({ text, page, left }) => text === String(page) && Math.abs(left - (PAPER.width + PAPER.left - PAPER.right) / 2) < 12
		);
		expect(new Set(numbered.map(({ page }) => page)).size).toBe(pages - 1);
		const heads = words.filter((_, place) => head.every((text, step) => words[place + step]?.text === text));
		expect(heads.length).toBeGreaterThan(3);
	});
});

test('a notebook with tables of several scenarios keeps inside the margins of the paper', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/n/three-futures/');
	await page.waitForLoadState('networkidle');
	const pdf = join(folder, 'notebook.pdf');
	writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true }));
	await close();
	expect(wordsOf(pdf).filter(({ right }) => right > PAPER.width - PAPER.right + 1)).toEqual([]);
});

test.each(['vi/n/three-futures/', 'vi/compare/'])('%s on paper does not ask for scripts', async (path) => {
	const { page, close } = await openFresh(browser, site, path);
	await page.waitForLoadState('networkidle');
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('main').innerText()).not.toContain('JavaScript');
	await close();
});

test('a notebook of one’s own leaves its tools behind on paper', async () => {
	const { page, close } = await openFresh(browser, site, 'vi/n/local/');
	await page.locator('main ul button').first().click();
	await page.locator('.live').first().waitFor();
	await page.getByText('Mọi giả định', { exact: true }).click();
	const search = page.getByRole('searchbox').first();
	await search.waitFor();
	await page.emulateMedia({ media: 'print' });
	expect(await search.isVisible()).toBe(false);
	expect(await page.getByText('Mọi giả định', { exact: true }).isVisible()).toBe(false);
	expect(await page.getByText('Về danh sách', { exact: true }).isVisible()).toBe(false);
	expect(await page.locator('.cell').first().isVisible()).toBe(true);
	await close();
});
