import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextFile } from '$lib/files';
import { loadLibrary, type Library } from '$lib/model';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['src/lib/model/growth', 'seeds', 'scenarios'];

/** Every file of the shipped model, packs and scenarios, under its path in the repository. */
export function readRepositoryFiles(): readonly TextFile[] {
	const paths = FOLDERS.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
	);
	const data = paths.map((path) => path.split(sep).join('/')).filter((path) => /\.(yaml|csv)$/.test(path));
	return data.sort().map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/**
 * The shipped model, packs and scenarios, decoded.
 * @throws Error naming every diagnostic when they do not load without errors.
 */
export function loadShippedLibrary(): Library {
	const result = loadLibrary(readRepositoryFiles());
	if (result.ok) return result.value;
	const lines = result.diagnostics.map(
		({ where, code, message }) => `${where.file ?? ''}:${String(where.line ?? '')} ${code} ${message.en}`
	);
	throw new Error(lines.join('\n'));
}
