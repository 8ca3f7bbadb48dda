import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RuntimeFile } from '$lib/analysis';
import { FIREFOX } from '../../../src/tools/programs.mjs';
import { launchBrowser } from '../../support/browser';
import { drawHashes, scenarioHashes } from '../../support/scenario-hashes';
import { BUILD, serveSite, type Site } from '../../support/site';
import { launchWebKit } from '../../support/web-driver';

/** What a journey needs of a browser, whatever drives it. */
interface Engine {
	goto(address: string): Promise<unknown>;
	evaluate(source: string, ...parameters: readonly unknown[]): Promise<unknown>;
	/** Presses Page Up on the first lever. */
	pageUp(): Promise<void>;
	close(): Promise<void>;
}

const LEVER = '.levers input[type=range]';
const PAGE_UP = '\uE00E';
const ENGINES: readonly (readonly [string, () => Promise<Engine>])[] = [
	['Chromium', openChromium],
	['Firefox', openFirefox],
	['WebKitGTK', openWebKit]
];

const packs = readdirSync(`${BUILD}/packs`).map((file) => JSON.parse(readFileSync(`${BUILD}/packs/${file}`, 'utf8')) as RuntimeFile);
let site: Site;
let bundle: string;

beforeAll(async () => {
	site = await serveSite();
	bundle = await bundleHashes();
});

afterAll(() => site.close());

describe.each(ENGINES)('in %s', (_, open) => {
	let engine: Engine;

	beforeAll(async () => {
		engine = await open();
	});

	afterAll(() => engine.close());

	test('a page opens, a moved lever moves the verdict, and the link leads to the same verdict', async () => {
		await engine.goto(`${site.address}vi/`);
		await vi.waitFor(
			async () => expect(await engine.evaluate(`() => document.querySelector('.levers select, select') !== null`)).toBe(true),
			20_000
		);
		const start = await headline(engine);
		expect(start).toMatch(/\d/);
		await engine.pageUp();
		await changedFrom(engine, start);
		const address = await vi.waitFor(async () => {
			const href = String(await engine.evaluate(`() => location.href`));
			expect(href).toMatch(/&v=[\d.]+&d=/);
			return href;
		}, 20_000);
		const now = await headline(engine);
		expect(now).not.toBe(start);
		await engine.goto('about:blank');
		await engine.goto(address);
		await vi.waitFor(async () => expect(await headline(engine)).toBe(now), 20_000);
	});

	test('two hundred typed numbers a second are taken without an error, and the last one holds', async () => {
		await engine.goto('about:blank');
		await engine.goto(`${site.address}en/`);
		await vi.waitFor(async () => expect(await engine.evaluate(`() => document.querySelector('select') !== null`)).toBe(true), 20_000);
		expect(await engine.evaluate(FLOOD)).toEqual([]);
		await vi.waitFor(async () => expect(String(await engine.evaluate(`() => location.hash`))).toMatch(/d=[^:]+:0\.079@/), 20_000);
	});

	test('every shipped scenario gives the same bits as in Node', async () => {
		await engine.goto('about:blank');
		const hashes = await engine.evaluate(`(packs) => { ${bundle}; return hashes.scenarioHashes(packs); }`, packs);
		expect(Object.keys(hashes as object).length).toBeGreaterThan(8);
		expect(hashes).toEqual(scenarioHashes(packs));
	});

	test('vector instructions, draws, quantiles and chances of whole ensembles give the same bits as in Node', async () => {
		// A file without a policy of its own, as workers are; an empty page may keep that of the page before.
		await engine.goto(`${site.address}_app/version.json`);
		const hashes = await engine.evaluate(`(packs) => { ${bundle}; return hashes.drawHashes(packs); }`, packs);
		expect(hashes).toEqual(drawHashes(packs));
	});
});

test('in Node WebAssembly gives the bits of the interpreter for varied draws', () => {
	const { engine, draws, interpreted } = drawHashes(packs);
	expect(engine).toBe('wasm-simd');
	expect(draws).toEqual(interpreted);
});

/** Types 400 numbers, the last of them 7.9, and lists the errors of the page. */
const FLOOD = `async () => {
	const errors = [];
	addEventListener('error', (event) => errors.push(event.message));
	addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
	const entry = document.querySelector('.levers input[inputmode=decimal]');
	for (let key = 1; key <= 400; key += 1) {
		entry.value = key === 400 ? '7.9' : String(5 + (key % 25) / 10);
		entry.dispatchEvent(new Event('input', { bubbles: true }));
		entry.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
		await new Promise((done) => setTimeout(done, 5));
	}
	return errors;
}`;

async function headline(engine: Engine): Promise<string> {
	return String(await engine.evaluate(`() => document.querySelector('.bar .value')?.textContent.trim() ?? ''`));
}

async function changedFrom(engine: Engine, before: string): Promise<string> {
	return vi.waitFor(async () => {
		const now = await headline(engine);
		expect(now).not.toBe(before);
		return now;
	}, 10_000);
}

/** The engine and the hash as one script that names itself \`hashes\`. */
async function bundleHashes(): Promise<string> {
	const root = fileURLToPath(new URL('../../../', import.meta.url));
	const built = (await build({
		configFile: false,
		root,
		publicDir: false,
		logLevel: 'error',
		resolve: { alias: { $lib: `${root}src/lib`, $workers: `${root}workers` } },
		build: { write: false, lib: { entry: `${root}tests/support/scenario-hashes.ts`, formats: ['iife'], name: 'hashes' } }
	})) as readonly Rolldown.RolldownOutput[];
	return built[0]?.output[0].code ?? '';
}

async function openChromium(): Promise<Engine> {
	const browser = await launchBrowser();
	const page = await browser.newPage();
	return {
		goto: (address) => page.goto(address, { waitUntil: 'load' }),
		evaluate: (source, ...parameters) => page.evaluate(`(${source})(...${JSON.stringify(parameters)})`),
		pageUp: () => page.locator(LEVER).first().press('PageUp'),
		close: () => browser.close()
	};
}

async function openFirefox(): Promise<Engine> {
	const browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
	const page = await browser.newPage();
	return {
		goto: (address) => page.goto(address, { waitUntil: 'load' }),
		evaluate: (source, ...parameters) => page.evaluate(`(${source})(...${JSON.stringify(parameters)})`),
		pageUp: async () => {
			await page.focus(LEVER);
			await page.keyboard.press('PageUp');
		},
		close: () => browser.close()
	};
}

async function openWebKit(): Promise<Engine> {
	const page = await launchWebKit();
	return { ...page, pageUp: () => page.type(LEVER, PAGE_UP) };
}
