// Bundles the command line for Node, which runs no TypeScript by itself, and the program of its threads. The bundle reads packs and model from
// the checkout.
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './steps.mjs';

await build({
	configFile: false,
	root: ROOT,
	publicDir: false,
	logLevel: 'warn',
	resolve: { alias: { $lib: join(ROOT, 'src/lib'), $workers: join(ROOT, 'workers') } },
	ssr: { noExternal: true },
	build: {
		ssr: true,
		outDir: join(ROOT, 'dist/cli'),
		emptyOutDir: true,
		target: 'node20',
		rolldownOptions: {
			input: { kichban: join(ROOT, 'src/cli/main.ts'), 'ensemble-thread': join(ROOT, 'workers/ensemble-thread.ts') },
			output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' }
		}
	}
});
