import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { seriesFacts } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { toSeriesId } from '$lib/model';
import { say, type Io } from '../io';
import { openLibrary, usage } from '../open-pack';
import { packSkeleton, type SkeletonFile } from '../skeleton';

const ID = /^[a-z][a-z0-9-]*$/;

/** `kichban new-pack`: a commented skeleton that validates. */
export function addNewPack(program: Command, io: Io): void {
	program
		.command('new-pack')
		.argument('<dir>', say(io, { vi: 'thư mục mới, ví dụ seeds/ten-dia-phuong', en: 'new folder, such as seeds/name-of-place' }))
		.description(
			say(io, {
				vi: 'tạo bộ khung số liệu có chú thích, hợp lệ và chạy được; trong seeds/ thì kịch bản vào scenarios/ cùng tên',
				en: 'make a commented skeleton of a pack that validates and runs; inside seeds/ its scenarios go to scenarios/ of the same name'
			})
		)
		.action((dir: string) => {
			const folder = resolve(dir);
			const id = basename(folder);
			refuseBadFolder(io, folder, id);
			const { model } = openLibrary(io);
			const unitOf = (series: string) => assertDefined(seriesFacts(model, toSeriesId(series)), series).unit;
			const written = packSkeleton(id, unitOf).map((file) => writeSkeletonFile(io, folder, file));
			io.print(`${written.map((path) => relative(process.cwd(), path)).join('\n')}\n`);
			io.complain(
				say(io, {
					vi: `Bước tiếp: sửa các tệp, rồi chạy: kichban check ${dir}\n`,
					en: `Next: edit the files, then run: kichban check ${dir}\n`
				})
			);
		});
}

function refuseBadFolder(io: Io, folder: string, id: string): void {
	if (!ID.test(id)) {
		throw usage(io, {
			vi: `Tên thư mục “${id}” sẽ là mã của bộ số liệu: chỉ dùng chữ thường không dấu, số và gạch nối, bắt đầu bằng chữ.`,
			en: `The folder’s name “${id}” becomes the pack’s id: use lower-case letters without accents, digits and hyphens, starting with a letter.`
		});
	}
	if (existsSync(folder) && readdirSync(folder).length > 0) {
		throw usage(io, {
			vi: `Thư mục “${folder}” đã có tệp; hãy chọn thư mục mới.`,
			en: `The folder “${folder}” already holds files; choose a new one.`
		});
	}
}

function writeSkeletonFile(io: Io, folder: string, { path, text }: SkeletonFile): string {
	const full = join(homeOf(io, folder, path), path.replace(/^scenarios\//, ''));
	mkdirSync(dirname(full), { recursive: true });
	writeFileSync(full, text);
	return full;
}

/** Folder of a file: scenarios of a pack inside `seeds` stand in `scenarios` of the checkout, those of others inside the pack. */
function homeOf(io: Io, folder: string, path: string): string {
	if (!path.startsWith('scenarios/')) return folder;
	const isSeed = relative(io.root, folder).split(sep)[0] === 'seeds';
	return isSeed ? join(io.root, 'scenarios', basename(folder)) : join(folder, 'scenarios');
}
