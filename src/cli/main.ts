import { fileURLToPath } from 'node:url';
import { languageOf } from './options';
import { runCli } from './run-cli';

// Two folders up from here, in the sources as in the bundle under dist/cli.
const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);

process.exitCode = await runCli(args, {
	root,
	language: languageOf(args),
	print: (text) => process.stdout.write(text),
	complain: (text) => process.stderr.write(text)
});
