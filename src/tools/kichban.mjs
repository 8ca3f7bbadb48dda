#!/usr/bin/env node
// `npx kichban` in the checkout: runs the bundle, or says how to make it.
import { existsSync } from 'node:fs';

const bundle = new URL('../../dist/cli/kichban.js', import.meta.url);
if (existsSync(bundle)) {
	await import(bundle.href);
} else {
	console.error('Chưa dựng chương trình: hãy chạy "npm start" hoặc "npm run build" một lần.');
	console.error('The program is not built yet: run "npm start" or "npm run build" once.');
	process.exitCode = 2;
}
