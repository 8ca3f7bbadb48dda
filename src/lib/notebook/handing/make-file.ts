import type { Change } from '$lib/analysis';
import type { Language } from '$lib/base';
import type { NotebookClient } from '$workers/notebook-client';
import { fileStem } from './file-stem';

export const FILE_KINDS = ['xlsx', 'csv-vi', 'csv-official', 'csv-machine', 'json'] as const;
/** A file that holds the numbers of a scenario. */
export type FileKind = (typeof FILE_KINDS)[number];

/** The scenario that a file is about. */
export interface FileSubject {
	readonly pack: string;
	readonly scenario: string;
	readonly closure?: string;
	readonly changes: readonly Change[];
	readonly language: Language;
	/** Address that opens the same numbers again. */
	readonly link: string;
}

/** A file as a browser takes it. */
export interface MadeFile {
	readonly name: string;
	readonly type: string;
	readonly content: Blob;
}

const FORMS: Readonly<Record<FileKind, { readonly ending: string; readonly type: string }>> = {
	xlsx: { ending: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
	'csv-vi': { ending: '-vi.csv', type: 'text/csv;charset=utf-8' },
	'csv-official': { ending: '-official.csv', type: 'text/csv;charset=utf-8' },
	'csv-machine': { ending: '.csv', type: 'text/csv;charset=utf-8' },
	json: { ending: '.json', type: 'application/json' }
};

/**
 * The numbers of a scenario as a file.
 * @param engine with the whole pack open.
 */
export async function makeFile(engine: NotebookClient, kind: FileKind, subject: FileSubject): Promise<MadeFile> {
	const { ending, type } = FORMS[kind];
	const { pack, link, ...request } = subject;
	const content =
		kind === 'xlsx'
			? // A copy, because a view of shared memory is no part of a file.
				new Uint8Array(await engine.workbook({ ...request, link, madeAt: localMoment(new Date()) }))
			: await engine.table({ ...request, format: kind });
	return { name: fileStem(pack, subject.scenario, subject.changes) + ending, type, content: new Blob([content], { type }) };
}

/** A moment in ISO 8601 in the time zone of this machine: `2026-11-26T04:58:26+07:00`. */
function localMoment(now: Date): string {
	const offset = -now.getTimezoneOffset();
	const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => String(part).padStart(2, '0'));
	const there = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
	return `${there}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** Hands a file to the browser. */
export function saveFile({ name, content }: Pick<MadeFile, 'name' | 'content'>): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
}
