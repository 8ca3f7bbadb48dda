// `npm run readme`: writes the shipped pack's verdict into the README, between its markers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, ROOT } from './steps.mjs';
import { readVerdict } from './verdict.mjs';

const FILE = join(ROOT, 'README.md');
const MARKED = /(<!-- verdict:start -->\n)[\s\S]*?(<!-- verdict:end -->)/;

/**
 * The verdict as the README shows it.
 * @param {{ label: { vi: string, en: string }, sentence: { vi: string, en: string } }} verdict
 */
export function verdictLines({ sentence }) {
	return `\n> ${sentence.vi}\n>\n> ${sentence.en}\n\n`;
}

if (isStarted(import.meta.url)) {
	const lines = verdictLines(readVerdict());
	writeFileSync(
		FILE,
		readFileSync(FILE, 'utf8').replace(MARKED, (_, start, end) => `${start}${lines}${end}`)
	);
	console.log(lines);
}
