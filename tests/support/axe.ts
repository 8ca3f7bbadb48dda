import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
	run(
		options?: object
	): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
}

/** Accessibility violations of a page as sentences: the rule and the elements. @param rules only these; all when absent. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
	// A script of the test and not of the page: the policy of the page does not hold for it.
	await page.evaluate(AXE);
	return page.evaluate(async (only) => {
		const { axe } = globalThis as unknown as { axe: Axe };
		const result = await axe.run({
			resultTypes: ['violations'],
			...(only === undefined ? {} : { runOnly: { type: 'rule', values: only } })
		});
		return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
	}, rules);
}
