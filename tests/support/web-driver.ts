import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LIBRARIES = '/usr/lib';
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A page in WebKitGTK's own small browser, driven by the WebDriver protocol. */
export interface DriverPage {
	goto(address: string): Promise<void>;
	/** Runs a function's text in the page and gives back what it resolves to. */
	evaluate(source: string, ...parameters: readonly unknown[]): Promise<unknown>;
	/** Types keys on the first element that a selector finds. */
	type(selector: string, keys: string): Promise<void>;
	close(): Promise<void>;
}

/** Starts WebKitGTK under a virtual screen. `place` tells several starts apart. */
export async function launchWebKit(place = 0): Promise<DriverPage> {
	const display = `:${String(97 + place)}`;
	const port = 4477 + place;
	const environment = {
		...process.env,
		DISPLAY: display,
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
		WEBKIT_DISABLE_COMPOSITING_MODE: '1',
		LIBGL_ALWAYS_SOFTWARE: '1'
	};
	const started = [
		spawn('Xvfb', [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' }),
		spawn('WebKitWebDriver', [`--port=${String(port)}`], { stdio: 'ignore', env: environment })
	];
	const root = `http://127.0.0.1:${String(port)}`;
	await untilReady(root);
	const options = { binary: findMiniBrowser(), args: ['--automation'] };
	const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { script: 60_000 } } };
	const { sessionId } = (await send(`${root}/session`, { capabilities })) as { sessionId: string };
	return driverPage(`${root}/session/${sessionId}`, started);
}

function driverPage(session: string, started: readonly ChildProcess[]): DriverPage {
	return {
		goto: async (url) => {
			await send(`${session}/url`, { url });
		},
		evaluate: (source, ...parameters) =>
			send(`${session}/execute/async`, {
				script: `const done = arguments[arguments.length - 1];
					Promise.resolve((${source})(...[...arguments].slice(0, -1))).then(done, (error) => done('failed: ' + error));`,
				args: parameters
			}),
		type: async (selector, text) => {
			const found = (await send(`${session}/element`, { using: 'css selector', value: selector })) as Record<string, string>;
			await send(`${session}/element/${found[ELEMENT] ?? ''}/value`, { text });
		},
		close: async () => {
			await fetch(session, { method: 'DELETE' });
			for (const process of started) process.kill();
		}
	};
}

async function send(address: string, body: unknown): Promise<unknown> {
	const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
	const { value } = (await response.json()) as { value: unknown };
	if (!response.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
	return value;
}

async function untilReady(root: string): Promise<void> {
	for (let attempt = 0; attempt < 100; attempt += 1) {
		const answer = await fetch(`${root}/status`).catch(() => undefined);
		if (answer?.ok === true) return;
		await wait(100);
	}
	throw new Error('WebKitWebDriver did not start; npm test says how to install it');
}

/** Debian keeps it in a folder named after the machine and the version. */
function findMiniBrowser(): string {
	const folders = readdirSync(LIBRARIES).map((name) => join(LIBRARIES, name, 'webkit2gtk-4.1', 'MiniBrowser'));
	const found = folders.find((path) => existsSync(path));
	if (found === undefined) throw new Error('no MiniBrowser of WebKitGTK found');
	return found;
}
