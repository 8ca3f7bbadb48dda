// `npm start`: from a fresh checkout to the page in the browser.
import { serveBuild } from './serve.mjs';
import { ensureBuilt, ensureInstalled } from './steps.mjs';
import { readVerdict } from './verdict.mjs';

ensureInstalled();
ensureBuilt();
const { address } = await serveBuild({ base: process.env['BASE_PATH'] ?? '' });
const verdict = readVerdict();

console.log(`\n${verdict.label.vi} · ${verdict.label.en}`);
console.log(verdict.sentence.vi);
console.log(verdict.sentence.en);
console.log(`\nMở trang · Open: ${address}\nDừng · Stop: Ctrl+C`);
