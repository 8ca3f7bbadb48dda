// The static adapter, and what plain file servers need beside the pages: headers per page, a 404 page that knows its base path, and a list of scripts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import adapter from '@sveltejs/adapter-static';

const META_POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** @returns {import('@sveltejs/kit').Adapter} */
export function shipPages() {
	const pages = adapter({ strict: true, precompress: false });
	return {
		...pages,
		async adapt(builder) {
			await pages.adapt(builder);
			finishPages('build', builder.config.kit.paths.base);
			listScripts('build');
		}
	};
}

/**
 * Fills the base path into `404.html` and `_headers`, and adds each page's own policy to `_headers`: the policy names the hash of
 * the page's start script, so it differs from page to page.
 * @param {string} directory
 * @param {string} base
 */
export function finishPages(directory, base) {
	fillBase(join(directory, '404.html'), base);
	const headersFile = join(directory, '_headers');
	fillBase(headersFile, base);
	const rules = pagesOf(directory).map(({ address, policy }) => `${base}${address}\n  Content-Security-Policy: ${policy}\n`);
	writeFileSync(headersFile, `${readFileSync(headersFile, 'utf8').trimEnd()}\n\n${rules.join('\n')}`);
}

/**
 * Writes every file whose name carries its hash to `_app/immutable-files.json`, for the service worker: it is told of the scripts of pages only,
 * and not of those that workers load.
 * @param {string} directory
 */
function listScripts(directory) {
	const app = join(directory, '_app');
	const files = readdirSync(join(app, 'immutable'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = files.map((entry) => relative(app, join(entry.parentPath, entry.name)).split(sep).join('/'));
	writeFileSync(join(app, 'immutable-files.json'), JSON.stringify(paths.sort()));
}

/** @param {string} directory */
function pagesOf(directory) {
	const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));
	return files.sort().flatMap((file) => {
		const policy = META_POLICY.exec(readFileSync(join(directory, file), 'utf8'))?.[1];
		const folder = relative(directory, join(directory, file, '..'))
			.split(sep)
			.join('/');
		return policy === undefined ? [] : [{ address: folder === '' ? '/' : `/${folder}/`, policy }];
	});
}

/**
 * @param {string} file
 * @param {string} base
 */
function fillBase(file, base) {
	writeFileSync(file, readFileSync(file, 'utf8').replaceAll('%base%', base));
}
