// npm run bench:ui: what the pages cost a person, each figure beside its budget. Figures only: a slow machine fails nothing.
import { availableParallelism, loadavg } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../src/tools/programs.mjs';
import { serveBuild } from '../../../src/tools/serve.mjs';
import { BUDGETS } from '../../../src/tools/size.mjs';
import { ROOT, stop } from '../../../src/tools/steps.mjs';
import { dragInPage, quantile } from './drag.mjs';
import { fanInPage } from './fan.mjs';
import { nineCharts } from './nine-charts.mjs';
import { floodEntry, giveFrames, shiftsOfVisit, watchPaint } from './visit.mjs';

const BUILD = process.env['KICHBAN_BUILD'] ?? join(ROOT, 'build');
const ROUNDS = Math.max(1, Number(process.env['KICHBAN_BENCH_ROUNDS'] ?? 3));
const SLOW_CPU = 4;
/** Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 };
const SWITCHES = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const WINDOW = { width: 1280, height: 900 };
const HEADLINE = { selector: '.levers input[type=range]', picture: '.plot .wide path.line.scenario', moves: 60 };
const NOTEBOOK = { selector: '.cell.assumption input[type=range]', picture: '.cell.chart path.line', moves: 60 };

const FAN = { selector: HEADLINE.selector, picture: '.plot .wide path.band', busy: '.state progress', moves: 30 };

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} Session */

const executablePath = findBrowser();
if (executablePath === undefined) stop('No Chromium found; npm test says how to install one.');
if (!existsSync(join(BUILD, 'vi/index.html'))) stop('There is no build to measure: run "npm run build" first.');

/** @type {{ path: string, bytes: number, type: string }[]} */
const sent = [];
const site = await serveBuild({ directory: BUILD, port: 4500, onSend: (one) => sent.push(one) });
const browser = await chromium.launch({ executablePath, args: SWITCHES, headless: true });
const [load = 0] = loadavg();
console.log(`Chromium ${browser.version()}, ${availableParallelism()} cores, load ${load.toFixed(1)}, median of ${ROUNDS} rounds`);
console.log(`${'what'.padEnd(62)}${'measured'.padStart(12)}${'budget'.padStart(12)}`);

await painted();
await transferred();
for (const rate of [SLOW_CPU, 1]) await dragged(rate);
for (const rate of [SLOW_CPU, 1]) await draggedNotebook(rate);
await fanned();
await shifted();
await flooded();
await browser.close();
await site.close();

async function painted() {
	const rounds = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		rounds.push(
			await onPage(async (page, session) => {
				await page.addInitScript(watchPaint);
				await session.send('Network.enable');
				await session.send('Network.emulateNetworkConditions', SLOW_4G);
				await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
				await page.goto(`${site.address}vi/`, { waitUntil: 'networkidle', timeout: 60_000 });
				// Paints are told a moment after they happen.
				await page.waitForFunction(() => Reflect.get(globalThis, 'painted').verdict > 0, undefined, { timeout: 20_000 });
				return page.evaluate(() => Reflect.get(globalThis, 'painted'));
			})
		);
	}
	const middle = (/** @type {string} */ name) =>
		quantile(
			rounds.map((one) => one[name]),
			0.5
		);
	say(`verdict painted, slow 4G, ${SLOW_CPU}x CPU, cold`, ms(middle('verdict')), '< 1500 ms');
	say('largest paint, the same', ms(middle('largest')), '< 1200 ms');
}

async function transferred() {
	sent.length = 0;
	await onPage((page) => page.goto(`${site.address}vi/`, { waitUntil: 'networkidle' }));
	const scripts = sent.filter(({ path, type }) => type.startsWith('text/javascript') && !path.includes('/workers/'));
	say('scripts of the first page, gzip', kb(sum(scripts)), `<= ${kb(BUDGETS.scripts)}`);
	say('everything the first page sends, gzip', kb(sum(sent)), `<= ${kb(BUDGETS.transfer)}`);
}

/** @param {number} rate */
async function dragged(rate) {
	/** @type {number[]} */
	const single = [];
	/** @type {number[]} */
	const drag = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const one = await onPage(async (page, session) => {
			await page.goto(`${site.address}vi/`, { waitUntil: 'networkidle' });
			await page.getByRole('slider').first().focus();
			await page.waitForTimeout(1000);
			await session.send('Emulation.setCPUThrottlingRate', { rate });
			return page.evaluate(dragInPage, HEADLINE);
		});
		single.push(...one.single);
		drag.push(...one.drag);
	}
	const budget = rate === SLOW_CPU ? ['< 33 ms', '<= 100 ms'] : ['', ''];
	say(`one move, ${rate}x CPU, event to painted chart, p50`, ms(quantile(single, 0.5)), '');
	say(`one move, ${rate}x CPU, p95`, ms(quantile(single, 0.95)), '');
	say(`drag of 60 moves, one a frame, ${rate}x CPU, p95`, ms(quantile(drag, 0.95)), budget[0] ?? '');
	say(`drag of 60 moves, one a frame, ${rate}x CPU, longest`, ms(Math.max(...drag)), budget[1] ?? '');
}

/**
 * A notebook of one's own with nine charts and a table of twenty rows, which all follow the slider.
 * @param {number} rate
 */
async function draggedNotebook(rate) {
	/** @type {number[]} */
	const drag = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const one = await onPage(async (page, session) => {
			await page.goto(`${site.address}vi/n/local/`, { waitUntil: 'networkidle' });
			const file = { name: 'nine.md', mimeType: 'text/markdown', buffer: Buffer.from(nineCharts()) };
			await page.locator('input[type="file"][accept^=".md"]').setInputFiles(file);
			await page.locator('.cell.table td').first().waitFor();
			await page.waitForTimeout(2000);
			await session.send('Emulation.setCPUThrottlingRate', { rate });
			return page.evaluate(dragInPage, NOTEBOOK);
		});
		drag.push(...one.drag);
	}
	const budget = rate === SLOW_CPU ? ['<= 33 ms', '<= 100 ms'] : ['', ''];
	say(`drag of 60 moves, nine charts and a table, ${rate}x CPU, p95`, ms(quantile(drag, 0.95)), budget[0] ?? '');
	say(`the same, longest`, ms(Math.max(...drag)), budget[1] ?? '');
}

async function fanned() {
	/** @type {number[]} */
	const first = [];
	/** @type {number[]} */
	const whole = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const one = await onPage(async (page) => {
			await page.goto(`${site.address}vi/`, { waitUntil: 'networkidle' });
			await page.locator('.needs-script input[type=checkbox]').check();
			await page.locator(FAN.picture).first().waitFor({ state: 'attached' });
			await page.waitForTimeout(2000);
			return page.evaluate(fanInPage, FAN);
		});
		first.push(...one.first);
		whole.push(...one.whole);
	}
	say('one move, event to the first painted fan, p50', ms(quantile(first, 0.5)), '< 33 ms');
	say('one move, event to the fan of all 4,096 runs, p50', ms(quantile(whole, 0.5)), '');
}

async function shifted() {
	for (const [name, viewport] of /** @type {const} */ ([
		['desktop', WINDOW],
		['phone', { width: 360, height: 740 }]
	])) {
		const shift = await onPage((page) => shiftsOfVisit(page, `${site.address}vi/`), { viewport });
		say(`layout shift over a visit, ${name}`, shift.toFixed(4), '< 0.02');
	}
}

async function flooded() {
	const { sentPerSecond, errors } = await onPage((page) => floodEntry(page, `${site.address}vi/`));
	say(`errors in ${Math.round(sentPerSecond)} keystrokes a second on a typed entry`, String(errors.length), '0');
}

/**
 * @template T
 * @param {(page: Page, session: Session) => Promise<T>} work
 * @param {import('playwright-core').BrowserContextOptions} options
 */
async function onPage(work, options = { viewport: WINDOW }) {
	// What is kept for later visits would load in the background of every figure.
	const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.addInitScript(giveFrames);
	const result = await work(page, await context.newCDPSession(page));
	await context.close();
	return result;
}

/** @param {readonly { bytes: number }[]} parts */
function sum(parts) {
	return parts.reduce((total, { bytes }) => total + bytes, 0);
}

/** @param {number} bytes */
function kb(bytes) {
	return `${(bytes / 1024).toFixed(1)} kB`;
}

/** @param {number} value */
function ms(value) {
	return `${value.toFixed(0)} ms`;
}

/**
 * @param {string} what
 * @param {string} measured
 * @param {string} budget
 */
function say(what, measured, budget) {
	console.log(`${what.padEnd(62)}${measured.padStart(12)}${budget.padStart(12)}`);
}
