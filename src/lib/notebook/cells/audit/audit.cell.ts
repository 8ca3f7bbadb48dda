import * as v from 'valibot';
import { shapes } from '$lib/model';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';

/** Checks of the programme's own figures against each other. */
export interface AuditContent extends Kept {
	/** Ids in the order shown; all of the pack's when absent. */
	readonly checks?: readonly string[];
	readonly only?: 'inconsistent' | 'consistent';
}

declare module '../cell-spec' {
	interface CellContents {
		audit: AuditContent;
	}
}

const ENTRIES = {
	checks: v.exactOptional(v.pipe(shapes.list(shapes.id), v.minLength(1, 'list'), v.maxLength(300, 'list'))),
	only: v.exactOptional(shapes.choice(['inconsistent', 'consistent']))
};

/** The audit, or the part of it that a text is about. */
export const spec: CellSpec<'audit'> = {
	kind: 'audit',
	order: 9,
	label: { vi: 'Kiểm tra nhất quán', en: 'Consistency check' },
	purpose: { vi: 'Các con số của chương trình có khớp nhau không.', en: 'Whether the figures of the programme agree with each other.' },
	isFenced: true,
	decode: (source) => mapResult(readEntries(source, ENTRIES), ({ value, more }) => ({ kind: 'audit', ...value, more })),
	write: ({ checks, only, more }) => ({ body: writeYaml(compact({ checks, only, ...more })) }),
	needs: () => ({}),
	blank: () => ({ kind: 'audit', only: 'inconsistent', more: {} })
};
