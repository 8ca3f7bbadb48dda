import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatNumber } from '../../src/lib/i18n';
import { violations } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { kichbanJson } from '../support/command-line';
import { openFresh, untilAlive } from '../support/pack-page';
import { serveSite, type Site } from '../support/site';

const PAGE = 'en/chance/hau-giang/';

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

/** What the command line prints, as far as these tests read it. */
interface Printed {
	readonly years: readonly number[];
	readonly first_uncertain_year: number;
	readonly bands: readonly { readonly quantiles: readonly (readonly number[])[] }[];
	readonly targets: readonly {
		readonly label: { readonly en: string };
		readonly id: string;
		readonly probability: number | null;
		readonly interval: readonly [number, number];
	}[];
	readonly joint: { readonly sentence: { readonly en: string } };
}

const ensemble = async (flags: string) => (await kichbanJson(`ensemble --pack hau-giang --seed 1 ${flags}`)) as unknown as Printed;

/** Chances as the table shows them, by target. */
async function shownChances(page: Page): Promise<Readonly<Record<string, string>>> {
	return page.evaluate(() =>
		Object.fromEntries(
			[...document.querySelectorAll('section[aria-labelledby="targets-heading"] tr')].flatMap((row) => {
				const label = row.querySelector('th[scope="row"]')?.textContent.trim();
				const share = row.querySelector('.chance b')?.textContent.trim();
				return label === undefined || share === undefined ? [] : [[label, share]];
			})
		)
	);
}

/** The same from what the command line printed: whole per cent where that lies inside the interval, or more or less than what one run is. */
function printedChances({ targets }: Printed): Readonly<Record<string, string>> {
	const text = (share: number, [low, high]: readonly [number, number]) => {
		if (share > 0 && share < 0.01) return '< 1%';
		if (share < 1 && share > 0.99) return '> 99%';
		const percent = Math.round(share * 100);
		const isInside = percent >= low * 100 - 1e-6 && percent <= high * 100 + 1e-6;
		return formatNumber(share, { as: 'percent', decimals: isInside ? 0 : 1 }, 'en');
	};
	return Object.fromEntries(
		targets.flatMap((one) => (one.probability === null ? [] : [[one.label.en, text(one.probability, one.interval)]]))
	);
}

/** Waits until all runs are made in the browser. */
async function untilDone(page: Page): Promise<void> {
	await page.waitForFunction(() => (document.querySelector('p.state')?.textContent ?? '').includes('thread'));
}

const THREAD = /ensemble\.worker.*\.js$/;

/** Threads that start from now on run some code before their own. */
async function beginThreadsWith(page: Page, code: string): Promise<void> {
	await page.context().route(THREAD, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: `${code};${await response.text()}` });
	});
}

test('without scripts the page says the range and every chance, as the command line does', async () => {
	const { page, close } = await openFresh(browser, site, PAGE, { javaScriptEnabled: false });
	const printed = await ensemble('--draws 4096');
	const at = printed.years.indexOf(2030);
	const [low, high] = [printed.bands[0]!.quantiles[0]![at]!, printed.bands[0]!.quantiles.at(-1)![at]!];
	const digits = (value: number) => formatNumber(value, { as: 'number', decimals: 1 }, 'en');
	expect(await page.locator('#range-title').textContent()).toContain(`between ${digits(low)} and ${digits(high)}`);
	expect(await page.locator('main').textContent()).toContain(`assumptions varied from ${printed.first_uncertain_year} on`);
	const rows = page.locator('section[aria-labelledby="targets-heading"] tbody tr:has(.chance)');
	expect(await rows.count()).toBe(printed.targets.filter(({ probability }) => probability !== null).length);
	expect(await page.locator('path.band').count()).toBe(6);
	await close();
});

test('another scenario and another set of targets are computed in threads, with the numbers of the command line, and the address leads back', async () => {
	const { page, complaints, close } = await openFresh(browser, site, PAGE);
	await untilAlive(page);
	await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('out-migration');
	await untilDone(page);
	const printed = await ensemble('--scenario out-migration --draws 4096');
	expect(await shownChances(page)).toEqual(printedChances(printed));
	expect(await page.locator('.together').innerText()).toBe(printed.joint.sentence.en);
	const before = await page.locator('.together').innerText();
	await page.locator('section[aria-labelledby="targets-heading"] input:checked').first().uncheck();
	await page.waitForFunction((text) => document.querySelector('.together')?.textContent !== text, before);
	await untilDone(page);
	expect(await violations(page)).toEqual([]);
	const chosen = await page.locator('.together').innerText();
	const again = await openFresh(browser, site, PAGE + new URL(page.url()).hash);
	await untilDone(again.page);
	expect(await again.page.locator('.together').innerText()).toBe(chosen);
	expect([...complaints, ...again.complaints]).toEqual([]);
	await again.close();
	await close();
});

test('many runs can be stopped and gone on with; what was shown stays', async () => {
	const { page, complaints, close } = await openFresh(browser, site, PAGE);
	await untilAlive(page);
	await page.getByRole('combobox', { name: 'Runs' }).selectOption('65536');
	await page.getByRole('button', { name: 'Stop' }).click();
	expect(await page.locator('p.state').innerText()).toMatch(/^Stopped; showing what [\d,]+ runs gave/);
	expect(await page.locator('path.band').count()).toBe(6);
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByRole('button', { name: 'Stop' }).waitFor();
	expect(complaints).toEqual([]);
	await close();
});

test('an address with names that nobody knows says which, and shows the rest', async () => {
	const { page, close } = await openFresh(browser, site, `${PAGE}#s=nobody&y=2045`);
	await page.locator('.notice').getByText('nobody').waitFor();
	expect(await page.getByRole('combobox', { name: 'Until' }).inputValue()).toBe('2045');
	await close();
});

test('the range of the first page is off until it is asked for, follows a lever without vanishing, and leads to the chances of the same scenario', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/');
	await untilAlive(page);
	expect(await page.locator('path.band').count()).toBe(0);
	await page.getByLabel('Show the range of likely outcomes').check();
	await untilDone(page);
	expect(await violations(page)).toEqual([]);
	const sentences = page.locator('.chances');
	const before = await sentences.innerText();
	await page.evaluate(() => {
		const lost: number[] = [];
		Object.assign(globalThis, { lost });
		const watch = () => {
			const count = document.querySelectorAll('.wide path.band').length;
			if (count !== 3) lost.push(count);
			requestAnimationFrame(watch);
		};
		watch();
	});
	const slider = page.locator('input[type="range"]').first();
	await slider.focus();
	for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowLeft');
	await expect.poll(() => sentences.innerText()).not.toBe(before);
	await untilDone(page);
	await expect.poll(() => page.locator('.chances.stale').count()).toBe(0);
	expect(await page.evaluate(() => (globalThis as unknown as { readonly lost: readonly number[] }).lost)).toEqual([]);
	const [said = ''] = (await sentences.innerText()).split('. ');
	await page.getByRole('link', { name: 'The chance of each target' }).click();
	await untilDone(page);
	expect(await page.getByRole('combobox', { name: 'Scenario', exact: true }).inputValue()).toBe('own');
	const chances = await shownChances(page);
	expect(said).toContain(`met in about ${chances['GRDP per head in 2030']?.replace('%', '')} of 100 runs`);
	expect(complaints).toEqual([]);
	await close();
});

test('a thread that is killed in the middle is replaced, and the answer is the same', async () => {
	const { page, close } = await openFresh(browser, site, PAGE);
	await untilAlive(page);
	const started = page.waitForEvent('worker');
	await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('out-migration');
	const worker = await started;
	await worker.evaluate('self.close()');
	await untilDone(page);
	expect(await shownChances(page)).toEqual(printedChances(await ensemble('--scenario out-migration --draws 4096')));
	await close();
});

test('threads that cannot start get a sentence and a way to try again; what was shown stays', async () => {
	const { page, close } = await openFresh(browser, site, PAGE);
	await untilAlive(page);
	await page.context().route(/packs\/hau-giang.*json$/, (route) => route.abort());
	await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('out-migration');
	await page.getByRole('alert').getByText('could not be computed').waitFor();
	expect(await page.locator('path.band').count()).toBe(6);
	await page.context().unroute(/packs\/hau-giang.*json$/);
	await page.getByRole('button', { name: 'Try again' }).click();
	await untilDone(page);
	expect(await page.getByRole('alert').count()).toBe(0);
	await close();
});

test('a tab that sleeps in the middle goes on when it is looked at again, and the answer is the same', async () => {
	const { page, close } = await openFresh(browser, site, PAGE);
	await untilAlive(page);
	const life = await page.context().newCDPSession(page);
	await page.getByRole('combobox', { name: 'Runs' }).selectOption('16384');
	await page.getByRole('button', { name: 'Stop' }).waitFor();
	await life.send('Page.setWebLifecycleState', { state: 'frozen' });
	// Longer than a pause that counts as sleep.
	await new Promise((wake) => setTimeout(wake, 4000));
	await life.send('Page.setWebLifecycleState', { state: 'active' });
	await untilDone(page);
	expect(await shownChances(page)).toEqual(printedChances(await ensemble('--scenario outturn-trend --draws 16384')));
	await close();
});

test('threads that are refused memory get a sentence; what was shown stays, and the page goes on once there is some', async () => {
	const { page, close } = await openFresh(browser, site, PAGE);
	await untilAlive(page);
	// What a browser throws that has none left, at the first large array of a thread.
	const refuse = `{
		const Real = Float64Array;
		globalThis.Float64Array = new Proxy(Real, {
			construct(made, given, as) {
				if (typeof given[0] === 'number' && given[0] > 20000) throw new RangeError('Array buffer allocation failed');
				return Reflect.construct(made, given, as);
			}
		});
	}`;
	await beginThreadsWith(page, refuse);
	await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('out-migration');
	await page.getByRole('alert').getByText('perhaps for want of memory').waitFor();
	expect(await page.locator('path.band').count()).toBe(6);
	await page.context().unroute(THREAD);
	await page.getByRole('button', { name: 'Try again' }).click();
	await untilDone(page);
	expect(await shownChances(page)).toEqual(printedChances(await ensemble('--scenario out-migration --draws 4096')));
	await close();
});

test('where WebAssembly is blocked the interpreter gives the same chances, and the page says so', async () => {
	const { page, close } = await openFresh(browser, site, PAGE);
	await untilAlive(page);
	await beginThreadsWith(page, 'delete globalThis.WebAssembly');
	await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('out-migration');
	await page.locator('p.state').getByText('blocks WebAssembly').waitFor();
	expect(await shownChances(page)).toEqual(printedChances(await ensemble('--scenario out-migration --draws 4096')));
	await close();
});
