// Finds what an import points at, for the lint rule that looks into .svelte files: aliases, then folders and extensions.
const { existsSync, statSync } = require('node:fs');
const { dirname, resolve } = require('node:path');
const aliases = require('./aliases.cjs').resolve.alias;

const ENDINGS = ['', '.ts', '.svelte.ts', '.js', '/index.ts', '/index.js'];

exports.interfaceVersion = 2;

exports.resolve = function (source, file) {
	const [head, ...rest] = source.split('/');
	const start = source.startsWith('.') ? resolve(dirname(file), source) : head in aliases ? resolve(aliases[head], ...rest) : undefined;
	if (start === undefined) return { found: false };
	const path = ENDINGS.map((ending) => start + ending).find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
	return path === undefined ? { found: false } : { found: true, path };
};
