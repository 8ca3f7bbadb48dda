import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { loadShippedLibrary } from '../support';
import { openFresh } from '../support/pack-page';
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

test('every variable and input of the model stands on the page without scripts, each variable with its equation typeset', async () => {
	const { model } = loadShippedLibrary();
	const { page, close } = await openFresh(browser, site, 'en/model/', { javaScriptEnabled: false });
	expect(await page.locator('article').count()).toBe(model.variables.length + model.inputs.length);
	expect(await page.locator('article math').count()).toBeGreaterThanOrEqual(model.variables.length);
	const dead = await page
		.locator('article a[href^="#"]')
		.evaluateAll((links) =>
			links.map((link) => link.getAttribute('href') ?? '').filter((link) => document.getElementById(link.slice(1)) === null)
		);
	expect(dead).toEqual([]);
	await close();
});

test('a number is traced by keyboard from its equation to the source of what was put in', async () => {
	const { page, complaints, close } = await openFresh(browser, site, 'en/model/');
	await page.waitForLoadState('networkidle');
	const form = page.locator('.trace form');
	await form.getByRole('combobox', { name: 'Series' }).fill('grdp_per_capita');
	await form.getByRole('combobox', { name: 'Year' }).selectOption('2020');
	await form.getByRole('combobox', { name: 'Scenario' }).selectOption({ index: 0 });
	await form.getByRole('combobox', { name: 'Series' }).press('Enter');
	const trace = page.locator('.trace');
	await trace.getByText('With numbers').waitFor();
	expect(page.url()).toMatch(/#trace=grdp_per_capita%402020&scenario=/);
	const [filled] = await trace.locator('dd').filter({ hasText: '/' }).last().allInnerTexts();
	const [grdp = 0, people = 0] =
		(filled ?? '')
			.replaceAll(',', '')
			.match(/\d[\d.]*/g)
			?.map(Number) ?? [];
	const headline = Number(/[\d.]+/.exec(await trace.locator('p .value').first().innerText())?.[0]);
	// Billions over thousands are millions a head; both are shown to one more digit than pages show.
	expect(Math.abs(grdp / people - headline)).toBeLessThan(0.02);
	await trace.locator('summary').last().focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => trace.innerText()).toMatch(/Source:/);
	expect(complaints).toEqual([]);
	await close();
});

test('the address opens a trace, and one that names no number says so', async () => {
	const opened = await openFresh(browser, site, 'vi/model/#trace=growth_grdp%402030');
	await opened.page.locator('.trace dd').first().waitFor();
	expect(await opened.page.locator('.trace').innerText()).toContain('growth_grdp = ');
	await opened.close();
	const broken = await openFresh(browser, site, 'vi/model/#trace=no_such_thing%402030');
	expect(await broken.page.getByRole('alert').innerText()).toContain('no_such_thing@2030');
	expect(broken.complaints).toEqual([]);
	await broken.close();
});

test('a scenario of one’s own is traced down to what was changed, and what its link holds wrongly is told', async () => {
	const link = 'a=1&p=hau-giang&b=outturn-trend&d=growth_assumed.II:0.12@2026-2030~no_such_thing:1';
	const { page, complaints, close } = await openFresh(
		browser,
		site,
		`en/model/#trace=value_added%5BII%5D%402028&own=${encodeURIComponent(link)}`
	);
	const trace = page.locator('.trace');
	await trace.locator('summary', { hasText: 'growth_assumed[II]' }).first().click();
	await expect.poll(() => trace.innerText()).toMatch(/Changed by you/);
	expect(await trace.innerText()).toContain('no_such_thing');
	expect(await trace.getByRole('combobox', { name: 'Scenario' }).inputValue()).toBe('own');
	await trace.getByRole('combobox', { name: 'Scenario' }).selectOption('outturn-trend');
	await trace.getByRole('button').click();
	await page.waitForURL(/scenario=outturn-trend&own=/);
	await trace.locator('summary', { hasText: 'growth_assumed[II]' }).first().click();
	await expect.poll(() => trace.innerText()).not.toMatch(/Changed by you/);
	expect(complaints).toEqual([]);
	await close();
});
