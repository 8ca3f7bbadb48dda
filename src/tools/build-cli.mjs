// Bundles the command line for Node, which runs no TypeScript by itself. The bundle reads packs and model from the checkout.
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
		ssr: join(ROOT, 'src/cli/main.ts'),
		outDir: join(ROOT, 'dist/cli'),
		emptyOutDir: true,
		target: 'node20',
		rolldownOptions: { output: { entryFileNames: 'kichban.js' } }
	}
});
