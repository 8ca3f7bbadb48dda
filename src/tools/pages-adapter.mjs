// The static adapter, and what plain file servers need beside the pages: headers per page and a 404 page that knows its base path.
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
