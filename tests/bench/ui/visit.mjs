// A visit in a page: when the verdict was painted, how much moved, and what a flood of keys does.
/* global document, window, performance, setTimeout, requestAnimationFrame, MessageChannel, MutationObserver, PerformanceObserver, HTMLInputElement, Event, KeyboardEvent */

/** @typedef {import('playwright-core').Page} Page */

const KEYS = 400;
const KEYS_A_SECOND = 200;

/** Runs in the page before anything else: gives it frames to wait for. */
export function giveFrames() {
	const next = () => new Promise((done) => requestAnimationFrame(done));
	/** After style, layout and paint of the frame that follows; the time then. */
	const painted = async () => {
		await next();
		await new Promise((done) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => done(undefined);
			port2.postMessage(undefined);
		});
		return performance.now();
	};
	Reflect.set(globalThis, 'benchFrames', { next, painted });
}

/** Runs in the page before anything else: notes when the headline value and the largest part were painted. */
export function watchPaint() {
	const painted = { verdict: Number.NaN, largest: Number.NaN };
	Reflect.set(globalThis, 'painted', painted);
	const marker = new MutationObserver(() => {
		const value = document.querySelector('.bar .value');
		if (value === null) return;
		value.setAttribute('elementtiming', 'verdict');
		marker.disconnect();
	});
	marker.observe(document, { childList: true, subtree: true });
	const note = (/** @type {string} */ type, /** @type {'verdict' | 'largest'} */ name) =>
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const at = Reflect.get(entry, 'renderTime') || entry.startTime;
				if (name === 'largest' || Number.isNaN(painted.verdict)) painted[name] = at;
			}
		}).observe({ type, buffered: true });
	note('element', 'verdict');
	note('largest-contentful-paint', 'largest');
}

/**
 * Layout shift from opening a page to its end: levers moved, chart and table swapped, everything scrolled past.
 * @param {Page} page
 * @param {string} address
 */
export async function shiftsOfVisit(page, address) {
	await page.addInitScript(() => {
		Reflect.set(globalThis, 'shift', 0);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				if (!Reflect.get(entry, 'hadRecentInput'))
					Reflect.set(globalThis, 'shift', Reflect.get(globalThis, 'shift') + Reflect.get(entry, 'value'));
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	for (const index of [0, 1, 2]) {
		await page.getByRole('slider').nth(index).focus();
		for (let press = 0; press < 5; press += 1) await page.keyboard.press('PageUp');
		await page.waitForTimeout(800);
	}
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	for (let at = 0; at < height; at += 400) {
		await page.evaluate((top) => window.scrollTo(0, top), at);
		await page.waitForTimeout(50);
	}
	return Number(await page.evaluate(() => Reflect.get(globalThis, 'shift')));
}

/**
 * Types into a lever's entry as fast as a stuck key, each character a finished number.
 * @param {Page} page
 * @param {string} address
 */
export async function floodEntry(page, address) {
	/** @type {string[]} */
	const errors = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
	await page.goto(address, { waitUntil: 'networkidle' });
	const seconds = await page.evaluate(
		async ({ keys, perSecond }) => {
			const entry = document.querySelector('.levers input[inputmode=decimal]');
			if (!(entry instanceof HTMLInputElement)) throw new Error('no typed entry');
			const start = performance.now();
			for (let key = 0; key < keys; key += 1) {
				entry.value = String(5 + (key % 50) / 10);
				entry.dispatchEvent(new Event('input', { bubbles: true }));
				entry.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
				const wait = start + ((key + 1) * 1000) / perSecond - performance.now();
				if (wait > 0) await new Promise((done) => setTimeout(done, wait));
			}
			return (performance.now() - start) / 1000;
		},
		{ keys: KEYS, perSecond: KEYS_A_SECOND }
	);
	await page.waitForTimeout(1000);
	return { sentPerSecond: KEYS / seconds, errors };
}
