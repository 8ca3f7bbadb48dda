import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/lib/i18n';
import { violations } from '../support/axe';
import { kichbanJson } from '../support/command-line';
import { launchBrowser } from '../support/browser';
import { openFresh } from '../support/pack-page';
import { serveSite, type Site } from '../support/site';

const PAGE = 'en/sensitivity/hau-giang/';
const NOTEBOOK = 'en/n/outturn-and-what-is-left/';

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

interface Estimate {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** What the command line prints as JSON, as far as these tests read it. */
interface Printed {
	readonly local: { readonly effects: readonly { readonly id: string; readonly low: number; readonly high: number }[] };
	readonly global: {
		readonly factors: readonly { readonly label: { readonly en: string } }[];
		readonly values: { readonly factors: readonly { readonly first: Estimate; readonly total: Estimate }[] };
	};
}

const printedBy = async (line: string) => (await kichbanJson(line)) as unknown as Printed;

const percent = (share: number, decimals: number) => formatNumber(share, { as: 'percent', decimals }, 'en');

/** Rows of the table twin of a section, as text. */
async function tableOf(page: Page, heading: string): Promise<readonly (readonly string[])[]> {
	const section = page.locator(`section[aria-labelledby="${heading}"]`);
	await section.getByRole('button', { name: 'Table', exact: true }).click();
	return section.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}

describe('what decides the outcome', () => {
	test('is on the page before any script runs, with title sentence, bars, dots and every uncertain assumption', async () => {
		const { page, complaints, close } = await openFresh(browser, site, PAGE, { javaScriptEnabled: false });
		expect(await page.locator('figcaption').count()).toBeGreaterThanOrEqual(2);
		expect(await page.locator('figure svg rect').count()).toBeGreaterThan(10);
		expect(await page.locator('figure svg circle').count()).toBeGreaterThan(10);
		expect(await page.locator('section[aria-labelledby="varied-heading"] tbody tr').count()).toBeGreaterThan(10);
		expect(complaints).toEqual([]);
		await close();
	});

	test('has the numbers of the command line', async () => {
		const printed = await printedBy('sensitivity --pack hau-giang --target grdp_per_capita_2030');
		const { page, close } = await openFresh(browser, site, PAGE);
		await page.waitForLoadState('networkidle');
		const bars = await tableOf(page, 'local-heading');
		const one = (value: number) => formatNumber(value, { as: 'number', decimals: 1 }, 'en');
		expect(bars.map(([, , low, high]) => [low, high])).toEqual(printed.local.effects.map(({ low, high }) => [one(low), one(high)]));
		const dots = await tableOf(page, 'values-heading');
		const interval = ({ value, low, high }: Estimate) => `${percent(value, 1)} (${percent(low, 1)} to ${percent(high, 1)})`;
		const expected = printed.global.values.factors.map(({ first, total }, at) => [
			printed.global.factors[at]?.label.en ?? '',
			interval(first),
			interval(total)
		]);
		expect(dots.toSorted()).toEqual(expected.toSorted());
		await close();
	});

	test('is asked of another target and scenario, and of pairs', async () => {
		const printed = await printedBy('sensitivity --pack hau-giang --scenario out-migration --target population_2030');
		const { page, complaints, close } = await openFresh(browser, site, PAGE);
		await page.waitForLoadState('networkidle');
		await page.getByLabel('Scenario').selectOption('out-migration');
		await page.getByText('Computed: ').first().waitFor();
		await page.getByLabel('Target').selectOption('population_2030');
		await page.getByText('Computed: Population').first().waitFor();
		const dots = await tableOf(page, 'values-heading');
		const totals = printed.global.values.factors.map(({ total }) => percent(total.value, 1)).toSorted();
		expect(dots.map(([, , total]) => total?.split(' ')[0] ?? '').toSorted()).toEqual(totals);
		await page.getByRole('button', { name: 'Compute the pairs' }).click();
		const pairs = page.locator('section[aria-labelledby="pairs-heading"] tbody tr');
		await pairs.first().waitFor();
		const factors = printed.global.factors.length;
		expect(await pairs.count()).toBe((factors * (factors - 1)) / 2);
		expect(complaints).toEqual([]);
		await close();
	});

	test('can be stopped, and shows what was computed before', async () => {
		const { page, close } = await openFresh(browser, site, PAGE);
		await page.waitForLoadState('networkidle');
		const before = await page.locator('.shown').innerText();
		// The pack never arrives, so that the computation is surely under way when it is stopped.
		await page.route('**/packs/**', () => undefined);
		await page.getByLabel('Target').selectOption('population_2030');
		await page.getByRole('button', { name: 'Stop' }).click();
		await page.locator('.state', { hasText: 'Stopped' }).waitFor();
		expect(await page.locator('.shown').innerText()).toBe(before);
		expect(await page.getByLabel('Target').inputValue()).toBe('grdp_per_capita_2030');
		await page.unroute('**/packs/**');
		await page.getByLabel('Target').selectOption('population_2030');
		await page.getByText('Computed: Population').first().waitFor();
		await close();
	});

	test('says so when it cannot be computed, and tries again when asked', async () => {
		const { page, close } = await openFresh(browser, site, PAGE);
		await page.waitForLoadState('networkidle');
		await page.route('**/packs/**', (route) => route.abort());
		await page.getByLabel('Target').selectOption('population_2030');
		await page.getByRole('alert').waitFor();
		await page.unroute('**/packs/**');
		await page.getByRole('button', { name: 'Compute again' }).click();
		await page.getByText('Computed: Population').first().waitFor();
		expect(await page.getByRole('alert').count()).toBe(0);
		await close();
	});

	test('says so where WebAssembly is blocked, with the same numbers', async () => {
		const { page, close } = await openFresh(browser, site, PAGE);
		await page.waitForLoadState('networkidle');
		const before = await page.locator('section[aria-labelledby="local-heading"] figcaption').innerText();
		await page.context().route(/sensitivity\.worker.*\.js$/, async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: `delete globalThis.WebAssembly;${await response.text()}` });
		});
		const amount = page.getByRole('combobox', { name: 'Moved by' });
		await amount.selectOption('steps');
		await page.locator('p.state').getByText('blocks WebAssembly').waitFor();
		await amount.selectOption('spread');
		await expect.poll(() => page.locator('section[aria-labelledby="local-heading"] figcaption').innerText()).toBe(before);
		await close();
	});

	test('is read by keyboard row by row', async () => {
		const { page, close } = await openFresh(browser, site, PAGE);
		await page.waitForLoadState('networkidle');
		await page.locator('.chart').first().focus();
		await page.keyboard.press('ArrowDown');
		const spoken = page.locator('section[aria-labelledby="local-heading"] [aria-live=polite]');
		await expect.poll(() => spoken.textContent()).toMatch(/moved down \d.*moved up \d/);
		const first = await spoken.textContent();
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => spoken.textContent()).not.toBe(first);
		await page.keyboard.press('Escape');
		await expect.poll(() => spoken.textContent()).toBe('');
		await close();
	});

	test('its tables have no accessibility violation on a phone, in the dark either', async () => {
		const { page, complaints, close } = await openFresh(browser, site, 'vi/sensitivity/', {
			colorScheme: 'dark',
			viewport: { width: 360, height: 740 }
		});
		await page.waitForLoadState('networkidle');
		await page.getByRole('button', { name: 'Bảng' }).first().click();
		expect(await violations(page)).toEqual([]);
		expect(complaints).toEqual([]);
		await close();
	});
});

test('the first page says what its levers decide, with the shares of the command line, and leads to the page of all', async () => {
	const printed = await printedBy('sensitivity --pack hau-giang');
	const shares = printed.global.values.factors
		.map(({ first }) => first.value)
		.toSorted((a, b) => b - a)
		.slice(0, 3);
	const { page, close } = await openFresh(browser, site, 'en/hau-giang/');
	const reason = await page.locator('.levers .reason').innerText();
	for (const share of shares) expect(reason).toContain(`(${percent(share, 0)})`);
	expect(reason).toContain(
		`about ${percent(
			shares.reduce((sum, share) => sum + share, 0),
			0
		)}`
	);
	expect(await page.locator('.levers .slider, .levers input[type=range]').count()).toBeGreaterThanOrEqual(3);
	await page.locator('.levers .reason a').click();
	await page.waitForURL(/sensitivity\/hau-giang\//);
	await close();
});

test('a published notebook carries what was computed, marks it when an assumption moves, and computes it again', async () => {
	const { page, complaints, close } = await openFresh(browser, site, NOTEBOOK);
	await page.waitForLoadState('networkidle');
	const cell = page.locator('.cell.tornado');
	const finding = cell.locator('figcaption');
	const before = await finding.innerText();
	expect(await cell.getByRole('button', { name: /Compute/ }).count()).toBe(0);
	await page.getByRole('slider').first().press('PageUp');
	await cell.getByText('before they were moved').waitFor();
	expect(await finding.innerText()).toBe(before);
	await cell.getByRole('button', { name: /Compute again/ }).click();
	await expect.poll(() => finding.innerText()).not.toBe(before);
	expect(await cell.getByRole('button', { name: /Compute/ }).count()).toBe(0);
	await page.getByRole('button', { name: 'Undo' }).first().click();
	await cell.getByText('before they were moved').waitFor();
	expect(complaints).toEqual([]);
	await close();
});
