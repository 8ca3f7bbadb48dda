import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { compilePack, compileTexts, evaluateTexts } from '$lib/analysis';
import { hasErrors, type Diagnostic } from '$lib/base';
import { readYaml, type TextFile } from '$lib/files';
import { checkFiles, loadLibrary, type Library } from '$lib/model';
import { checkPack, parseNotebook } from '$lib/notebook/document';
import { contextOf, evaluateNotebook } from '$lib/notebook/publish';
import { CommandEnd } from '../command-end';
import { say, type Io } from '../io';
import { usage } from '../open-pack';
import { printDiagnostics } from '../print-diagnostics';
import { readCheckout, readFolder } from '../read-checkout';

/** `kichban check`: whether files can be read, make sense, and can be run. */
export function addCheck(program: Command, io: Io): void {
	program
		.command('check')
		.argument(
			'[files...]',
			say(io, {
				vi: 'tệp hoặc thư mục của mô hình, bộ số liệu, kịch bản, sổ tay; không có thì kiểm tra tất cả',
				en: 'files or folders of models, packs, scenarios, notebooks; everything when left out'
			})
		)
		.description(
			say(io, {
				vi: 'kiểm tra tệp: dòng nào sai, sai gì, sửa thế nào',
				en: 'check files: which line is wrong, what is wrong, how to mend it'
			})
		)
		.action((paths: readonly string[]) => {
			const given = paths.flatMap((path) => readGiven(io, path));
			const diagnostics = checkGiven(readCheckout(io.root), given);
			printDiagnostics(io, diagnostics);
			if (hasErrors(diagnostics)) throw new CommandEnd('diagnostics');
			io.print(
				paths.length === 0 ? say(io, ALL_VALID) : say(io, { vi: `${given.length} tệp hợp lệ.\n`, en: `${given.length} files are valid.\n` })
			);
		});
}

const ALL_VALID = { vi: 'Mô hình, bộ số liệu, kịch bản và sổ tay đều hợp lệ.\n', en: 'Model, packs, scenarios and notebooks are valid.\n' };

/** Everything wrong with the given files, or with all of the checkout where none are; files that can be read are also made ready to run. */
function checkGiven(checkout: readonly TextFile[], given: readonly TextFile[]): readonly Diagnostic[] {
	const known = loadLibrary(checkout);
	const library = known.ok ? known.value : undefined;
	const notebooks = (files: readonly TextFile[]) => files.filter(isNotebook).flatMap((file) => checkNotebook(file, library));
	if (given.length === 0) {
		return [...known.diagnostics, ...(library === undefined ? [] : compileAll(library)), ...notebooks(checkout)];
	}
	const own = [...checkFiles(given, library), ...notebooks(given)];
	if (hasErrors(own)) return own;
	const together = loadLibrary(overlay(checkout, given));
	return [...own, ...(together.ok ? compileAll(together.value) : [])];
}

function isNotebook({ path }: TextFile): boolean {
	return path.endsWith('.md');
}

/** What is wrong with a notebook: its text, its cells, whether its pack is here, and on that pack every formula and expression. */
function checkNotebook({ path, text }: TextFile, library: Library | undefined): readonly Diagnostic[] {
	const { document, diagnostics } = parseNotebook(text, path, readYaml);
	if (library === undefined) return diagnostics;
	const packs = library.packs.map(({ id }) => id);
	const known = [...diagnostics, ...checkPack(document, packs)];
	const { pack } = document.head.content;
	const compiled = packs.includes(pack) ? compilePack(library, pack) : undefined;
	if (compiled?.ok !== true) return known;
	const { problems } = evaluateNotebook(document, {
		context: contextOf(compiled.value),
		compile: (request) => compileTexts(compiled.value, request),
		evaluate: (texts) => evaluateTexts(compiled.value, texts)
	});
	const told = new Set(known.map(keyOf));
	return [...known, ...problems.map((one) => ({ ...one, where: { file: path, ...one.where } })).filter((one) => !told.has(keyOf(one)))];
}

/** What makes a remark the same one, said twice. */
function keyOf({ code, where }: Diagnostic): string {
	return [code, where.line, where.column, where.id].join(' ');
}

function compileAll(library: Library): readonly Diagnostic[] {
	return library.packs.flatMap(({ id }) => compilePack(library, id).diagnostics);
}

const READABLE = /\.(ya?ml|csv|md)$/;

/** Files of a path given on the command line, under the paths the library knows them by. */
function readGiven(io: Io, path: string): readonly TextFile[] {
	const full = resolve(path);
	const stats = statSync(full, { throwIfNoEntry: false });
	if (stats === undefined) throw usage(io, { vi: `Không có tệp “${path}”.`, en: `There is no file “${path}”.` });
	const inside = relative(io.root, full);
	const isInside = inside === '' || !inside.startsWith('..');
	if (stats.isDirectory()) {
		const files = readFolder(full, '.', READABLE);
		return files.map((file) => ({ ...file, path: isInside ? joined(inside, file.path) : placeFolderFile(basename(full), file.path) }));
	}
	if (!READABLE.test(full)) {
		throw usage(io, {
			vi: `Không kiểm tra được “${path}”: chỉ đọc tệp .yaml, .csv (bộ số liệu, kịch bản, mô hình) và .md (sổ tay).`,
			en: `“${path}” cannot be checked: only .yaml and .csv files (packs, scenarios, models) and .md files (notebooks) are read.`
		});
	}
	const text = readFileSync(full, 'utf8');
	if (full.endsWith('.md')) return [{ path, text }];
	return [{ path: isInside ? inside.split(sep).join('/') : placeFile(full, text), text }];
}

function joined(folder: string, path: string): string {
	return folder === '' ? path : `${folder.split(sep).join('/')}/${path}`;
}

/** A pack's folder outside the checkout stands in as `seeds/<name>`, its `scenarios` folder as `scenarios/<name>`. */
function placeFolderFile(name: string, path: string): string {
	return path.startsWith('scenarios/') ? `scenarios/${name}/${basename(path)}` : `seeds/${name}/${basename(path)}`;
}

/** A single file outside the checkout: a scenario goes to its pack's scenarios, anything else is taken for a pack's. */
function placeFile(full: string, text: string): string {
	const isScenario = /^format:\s*kb-(scenario|derived)\//m.test(text);
	const pack = /^pack:\s*["']?([\w-]+)/m.exec(text)?.[1] ?? basename(dirname(full));
	return isScenario ? `scenarios/${pack}/${basename(full)}` : `seeds/${basename(dirname(full))}/${basename(full)}`;
}

function overlay(files: readonly TextFile[], given: readonly TextFile[]): readonly TextFile[] {
	const replaced = new Set(given.map(({ path }) => path));
	return [...files.filter(({ path }) => !replaced.has(path)), ...given];
}
