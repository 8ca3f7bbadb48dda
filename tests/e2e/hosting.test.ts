import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUDGETS } from '../../src/tools/size.mjs';
import { launchBrowser } from '../support/browser';
import { serveSite } from '../support/site';

let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});

afterAll(() => browser.close());

test.each(['', '/some/where'])('the same build opens under "%s" with nothing missing and nothing forbidden', async (base) => {
	const site = await serveSite(base);
	const page = await browser.newPage();
	const complaints = collectComplaints(page);
	for (const path of ['', 'vi/', 'en/']) await page.goto(site.address + path, { waitUntil: 'networkidle' });
	await page.close();
	await site.close();
	expect(complaints).toEqual([]);
	expect(site.sent.filter(({ status }) => status !== 200)).toEqual([]);
});

test('everything that the first page sends stays within its budgets', async () => {
	const site = await serveSite();
	// What is kept for later visits comes after the page and is no part of it.
	const page = await browser.newPage({ serviceWorkers: 'block' });
	await page.goto(`${site.address}vi/`, { waitUntil: 'networkidle' });
	await page.close();
	await site.close();
	const scripts = site.sent.filter(({ path, type }) => type.startsWith('text/javascript') && !path.includes('/workers/'));
	expect(scripts.length).toBeGreaterThan(0);
	expect(sum(scripts)).toBeLessThanOrEqual(BUDGETS.scripts);
	expect(sum(site.sent)).toBeLessThanOrEqual(BUDGETS.transfer);
});

/** Errors, and violations of the policy, which the browser reports on the console. */
function collectComplaints(page: Page): readonly string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text());
	});
	return complaints;
}

function sum(sent: readonly { readonly bytes: number }[]): number {
	return sent.reduce((total, { bytes }) => total + bytes, 0);
}
