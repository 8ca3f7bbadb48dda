import { fileURLToPath } from 'node:url';
import { languageOf } from './options';
import { runCli } from './run-cli';

// Two folders up from here, in the sources as in the bundle under dist/cli.
const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);

// A reader that has seen enough, such as `head`, closes the pipe; that is no error.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
}

process.exitCode = await runCli(args, {
	root,
	language: languageOf(args),
	print: (text) => process.stdout.write(text),
	complain: (text) => process.stderr.write(text),
	// Beside the bundle; the sources have none.
	threadProgram: new URL('ensemble-thread.js', import.meta.url)
});
