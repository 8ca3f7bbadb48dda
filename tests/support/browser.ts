import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../src/tools/programs.mjs';

/**
 * A headless Chromium; the caller closes it.
 * @throws Error when none is installed.
 */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = findBrowser();
	if (executablePath === undefined) throw new Error('no Chromium found; npm test says how to install one');
	// Root in a container has no sandbox; the other switches stop traffic that is not the page's.
	const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
	return chromium.launch({ executablePath, args, headless: true });
}
