import { shipPages } from './src/tools/pages-adapter.mjs';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: shipPages(),
		alias: { $workers: 'workers', $scenarios: 'scenarios', $seeds: 'seeds' },
		files: { assets: 'src/static' },
		// Styles come with the page: a stylesheet would be asked for only after the page has come, and hold back the first paint.
		inlineStyleThreshold: 64 * 1024,
		prerender: {
			handleMissingId: ({ id, message }) => {
				// An address of a number to trace is read by the page, and no place on it.
				if (!id.startsWith('trace=')) throw new Error(message);
			}
		},
		// Relative addresses let one build be served under any path; BASE_PATH fixes it for pages that cannot be relative (404, _headers).
		paths: { base: process.env['BASE_PATH'] ?? '', relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'worker-src': ['self'],
				'style-src': ['self'],
				// The route announcer of SvelteKit carries one static style attribute.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['none']
			}
		},
		typescript: {
			config(generated) {
				generated.include.push('../workers/**/*.ts', '../tests/**/*.ts');
				generated.exclude.push('../tests/architecture/must-fail/**');
				return generated;
			}
		}
	}
};

export default config;
