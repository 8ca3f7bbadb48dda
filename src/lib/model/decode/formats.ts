import { failure, success, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { diagnoseModel } from '../diagnostics';
import { describeFound, suggestion } from '../diagnostics/wording';

/** Turns the data of one version into the next; an older file goes through as many as it needs. */
export type Migration = (data: unknown) => unknown;

/** A file format: the version written today, and the steps that bring older ones to it. */
export interface FormatDefinition {
	readonly version: number;
	/** Step 0 leads from version 1 to 2, and so on: always `version - 1` of them. */
	readonly migrations: readonly Migration[];
}

export type FormatTable = Readonly<Record<string, FormatDefinition>>;

/** Every format of model, pack and scenario files. */
export const FORMATS = {
	'kb-model': { version: 1, migrations: [] },
	'kb-block': { version: 1, migrations: [] },
	'kb-closures': { version: 1, migrations: [] },
	'kb-identities': { version: 1, migrations: [] },
	'kb-pack': { version: 1, migrations: [] },
	'kb-sources': { version: 1, migrations: [] },
	'kb-base': { version: 1, migrations: [] },
	'kb-assumptions': { version: 1, migrations: [] },
	'kb-history': { version: 1, migrations: [] },
	'kb-targets': { version: 1, migrations: [] },
	'kb-audit': { version: 1, migrations: [] },
	'kb-uncertainty': { version: 1, migrations: [] },
	'kb-scenario': { version: 1, migrations: [] },
	'kb-derived': { version: 1, migrations: [] }
} as const satisfies FormatTable;

export type FormatName = keyof typeof FORMATS;

/** A file whose format is known, its data in the shape of the format's present version. */
export interface FormattedDocument<Name extends string = FormatName> {
	readonly format: Name;
	readonly document: SourceDocument;
}

/**
 * Reads the `format: name/version` line and brings the data to the present version.
 *
 * Places keep pointing into the file as written; what a migration adds takes the place of what is around it.
 * Diagnostics: missing-key, unknown-format, newer-format, wrong-type.
 */
export function openFormat<T extends FormatTable>(document: SourceDocument, formats: T): Result<FormattedDocument<keyof T & string>> {
	const { data } = document;
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return failure([notAGroup(document)]);
	if (!('format' in data)) return failure([diagnoseModel('missing-key', { key: 'format' }, document.placeOf([]))]);
	const where = document.placeOf(['format']);
	const match = /^([a-z][a-z-]*)\/([1-9]\d{0,3})$/.exec(String(data.format));
	const name = match?.[1];
	const known = Object.keys(formats);
	if (match === null || !isKnown(name, formats)) {
		const format = typeof data.format === 'string' ? data.format : describeFound(data.format);
		return failure([diagnoseModel('unknown-format', { format, suggestion: suggestion(name ?? String(data.format), known) }, where)]);
	}
	const definition = formats[name];
	const version = Number(match[2]);
	if (definition === undefined || version > definition.version) {
		return failure([diagnoseModel('newer-format', { format: match[0], known: `${name}/${definition?.version ?? 0}` }, where)]);
	}
	const migrated = definition.migrations.slice(version - 1).reduce<unknown>((soFar, migrate) => migrate(soFar), data);
	return success({ format: name, document: { ...document, data: migrated } });
}

function isKnown<T extends FormatTable>(name: string | undefined, formats: T): name is keyof T & string {
	return name !== undefined && Object.hasOwn(formats, name);
}

function notAGroup(document: SourceDocument) {
	const expected = { vi: 'một nhóm khóa bắt đầu bằng “format: …”', en: 'a group of keys that starts with "format: …"' };
	return diagnoseModel('wrong-type', { key: document.path, expected, found: describeFound(document.data) }, document.placeOf([]));
}
