// `npm run build`: the pages into build/, the command line into dist/cli/.
import { run, ROOT, runPackage, stampBuild } from './steps.mjs';
import { join } from 'node:path';

const steps = [
	() => runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn']),
	() => run(process.execPath, [join(ROOT, 'src', 'tools', 'build-cli.mjs')])
];

for (const step of steps) {
	const code = step();
	if (code !== 0) process.exit(code);
}
stampBuild();
