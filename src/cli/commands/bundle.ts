import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { hasErrors } from '$lib/base';
import type { TextFile } from '$lib/files';
import { loadPacks, readBundle, writeBundle } from '$lib/model';
import { CommandEnd } from '../command-end';
import { say, type Io } from '../io';
import { openLibrary, usage } from '../open-pack';
import { printDiagnostics } from '../print-diagnostics';
import { readFolder } from '../read-checkout';

const DATA = /\.(yaml|csv)$/;

/** `kichban bundle`: a pack and its scenarios as one file, which the pages open without an installation. */
export function addBundle(program: Command, io: Io): void {
	program
		.command('bundle')
		.argument(
			'<dir>',
			say(io, { vi: 'thư mục của bộ số liệu, ví dụ seeds/ten-dia-phuong', en: 'folder of a pack, such as seeds/name-of-place' })
		)
		.requiredOption('-o, --output <file>', say(io, { vi: 'tệp ghi ra, ví dụ ten.pack.txt', en: 'file to write, such as name.pack.txt' }))
		.description(
			say(io, {
				vi: 'gộp bộ số liệu và các kịch bản của nó thành một tệp để gửi đi và mở trên trang sổ tay',
				en: 'put a pack and its scenarios into one file, to send and to open on the page of notebooks'
			})
		)
		.action((dir: string, { output }: { readonly output: string }) => {
			const folder = resolve(dir);
			if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
				throw usage(io, { vi: `Không có thư mục “${dir}”.`, en: `There is no folder "${dir}".` });
			const text = writeBundle(filesOf(io, folder));
			refuseBroken(io, text, output);
			writeFileSync(output, text);
			io.complain(say(io, { vi: `Đã ghi ${output}.\n`, en: `Wrote ${output}.\n` }));
		});
}

/** Files of the pack, then its scenarios, which stand inside the folder or in `scenarios` of the checkout. */
function filesOf(io: Io, folder: string): readonly TextFile[] {
	const own = readFolder(folder, '.', DATA);
	const name = folder.split(sep).at(-1) ?? '';
	const home = join(io.root, 'scenarios', name);
	const isSeed = relative(io.root, folder).split(sep)[0] === 'seeds' && existsSync(home);
	const beside = isSeed ? readFolder(home, '.', /\.yaml$/).map(({ path, text }) => ({ path: `scenarios/${path}`, text })) : [];
	return [...own, ...beside];
}

/** A bundle that would not open is not written. */
function refuseBroken(io: Io, text: string, path: string): void {
	const { model } = openLibrary(io);
	const files = readBundle({ path, text });
	const { diagnostics } = files.ok ? loadPacks(model, files.value) : files;
	printDiagnostics(io, diagnostics);
	if (hasErrors(diagnostics)) throw new CommandEnd('diagnostics');
}
