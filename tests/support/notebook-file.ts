import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The text of the open notebook's file, as a person takes it away. */
export async function notebookFile(page: Page): Promise<string> {
	const button = page.getByRole('button', { name: /^(Tải tệp \.md|Download the \.md file)$/ });
	const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return readFileSync(await file.path(), 'utf8');
}
