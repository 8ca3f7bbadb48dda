import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

// Fuzzing, generated models, statistics, a spreadsheet program and whole commands take longer than a minute together.
const SLOW = ['cli', 'fuzz', 'parity', 'statistics', 'workbook'].map((folder) => `tests/${folder}/**/*.test.ts`);
const ELSEWHERE = ['tests/e2e/**', 'tests/bench/**', 'tests/architecture/must-fail/**'];

export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['workers', 'scenarios', 'seeds'] } },
	worker: { format: 'es' },
	build: {
		// Every link between pages loads the page anew, so lists of what to fetch ahead would be sent and not used; styles have to come first.
		modulePreload: { polyfill: false, resolveDependencies: (_, links) => links.filter((link) => link.endsWith('.css')) },
		rolldownOptions: { checks: { bundlerTimings: false } }
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
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
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
