import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
	run(
		options?: object
	): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
}

/** Which rules are looked at: all when nothing is said. */
export interface AxeRules {
	readonly only?: readonly string[];
	readonly without?: readonly string[];
}

/** Accessibility violations of a page as sentences: the rule and the elements. */
export async function violations(page: Page, rules: AxeRules = {}): Promise<readonly string[]> {
	// A script of the test and not of the page: the policy of the page does not hold for it.
	await page.evaluate(AXE);
	return page.evaluate(async ({ only, without = [] }) => {
		const { axe } = globalThis as unknown as { axe: Axe };
		const result = await axe.run({
			resultTypes: ['violations'],
			rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
			...(only === undefined ? {} : { runOnly: { type: 'rule', values: only } })
		});
		return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
	}, rules);
}
