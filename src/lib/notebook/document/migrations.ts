import type { FormatTable } from '$lib/model';

/**
 * The format of notebook files and the steps that bring older ones to it. A step gets the data of the front matter; what changes in
 * cells of one kind is the matter of that kind's decoder, which reads the older spelling too.
 */
export const NOTEBOOK_FORMATS = { 'kb-notebook': { version: 1, migrations: [] } } as const satisfies FormatTable;

/** What the first line of a front matter says. */
export const NOTEBOOK_FORMAT = `kb-notebook/${NOTEBOOK_FORMATS['kb-notebook'].version}`;
