import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { TextFile } from '$lib/files';

const MODEL_FOLDER = 'src/lib/model/growth';

/** Model, packs, scenarios and shipped notebooks of a checkout as text files, by their paths inside it. */
export function readCheckout(root: string): readonly TextFile[] {
	return [
		...readFolder(root, MODEL_FOLDER, /\.yaml$/),
		...readFolder(root, 'seeds', /\.(yaml|csv)$/),
		...readFolder(root, 'scenarios', /\.(yaml|md)$/)
	];
}

/** Every file below a folder whose name matches, sorted by path; nothing when there is no such folder. */
export function readFolder(root: string, folder: string, name: RegExp): readonly TextFile[] {
	const start = join(root, folder);
	if (statSync(start, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
	return readdirSync(start, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && name.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted()
		.map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}
