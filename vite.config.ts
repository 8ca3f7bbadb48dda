import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

// Fuzzing, generated models, statistics, a spreadsheet program and whole commands take longer than a minute together.
const SLOW = ['cli', 'fuzz', 'parity', 'statistics', 'workbook'].map((folder) => `tests/${folder}/**/*.test.ts`);
const ELSEWHERE = ['tests/e2e/**', 'tests/bench/**', 'tests/architecture/must-fail/**'];

/**
 * What the first page shares with others, in one chunk: as thirty of a few hundred bytes it would cost three kilobytes more. The
 * framework stands apart, because every page has it.
 */
const SHARED = [
	'ui/',
	'base/(?:result|diagnostics|bilingual)',
	'i18n/(?:number|years|fold-text|change)',
	'model/(?:units/(?:catalogue|label|parse)|year-path/(?:apply|path-between)|series/series-id)',
	'notebook/(?:views/(?:target-texts|lever-slider|Diag)|locale-context|keyboard/undo|link/(?:write-link-path|encode-link|own-id|trace-address)|handing/file-stem)',
	'notebook/session/(?:gest|addr|hist|comm)',
	'charts/(?:YearC|labels|polyline|linear)'
];
const CHUNKS = [
	{ name: 'svelte', test: /node_modules\/(?:svelte|esm-env|clsx)\//, priority: 3 },
	{ name: 'kit', test: /node_modules\/@sveltejs\/kit\//, priority: 2 },
	{
		name: 'views',
		test: new RegExp(`src/lib/(?:${SHARED.join('|')})|src/routes/(?:SpokenV|Page[FM]|SiteS|places)|d3-array/|vite/preload-helper`),
		priority: 1
	}
];

export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['workers', 'scenarios', 'seeds'] } },
	worker: { format: 'es' },
	build: {
		// Every link between pages loads the page anew, so lists of what to fetch ahead would be sent and not used; styles have to come first.
		modulePreload: { polyfill: false, resolveDependencies: (_, links) => links.filter((link) => link.endsWith('.css')) },
		rolldownOptions: {
			checks: { bundlerTimings: false },
			output: { codeSplitting: { groups: CHUNKS } }
		}
	},
	test: {
		expect: { requireAssertions: true },
		// One a core: left to itself a machine with two cores would run one.
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Loading modules anew for each of some hundred files would take longer than the tests; they leave nothing behind.
					isolate: false,
					include: ['src/**/*.test.ts', 'workers/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: [...SLOW, ...ELSEWHERE],
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					name: 'slow',
					environment: 'node',
					include: SLOW,
					testTimeout: 240_000,
					hookTimeout: 240_000
				}
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					environment: 'node',
					include: ['tests/e2e/**/*.test.ts'],
					// One browser at a time: two starve each other on two cores and turn waits into failures.
					fileParallelism: false,
					// What a browser shows comes when it comes; a second is short on a busy machine.
					expect: { poll: { timeout: 10_000 } },
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
