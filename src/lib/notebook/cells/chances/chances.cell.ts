import * as v from 'valibot';
import { shapes } from '$lib/model';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';
import { ENSEMBLE_ENTRIES, type EnsembleContent } from '../ensemble-entries';

/** How likely targets are to be met. */
export interface ChancesContent extends EnsembleContent, Kept {
	/** Every target when absent. */
	readonly targets?: readonly string[];
	/** Targets that have to be met together. */
	readonly joint?: readonly string[];
}

declare module '../cell-spec' {
	interface CellContents {
		chances: ChancesContent;
	}
}

const ENTRIES = {
	targets: v.exactOptional(v.array(shapes.id)),
	joint: v.exactOptional(v.array(shapes.id)),
	...ENSEMBLE_ENTRIES
};

/** A table of chances, with that of a set together. */
export const spec: CellSpec<'chances'> = {
	kind: 'chances',
	order: 8.2,
	label: { vi: 'Khả năng đạt chỉ tiêu', en: 'Chances of targets' },
	purpose: {
		vi: 'Cho các giả định thay đổi ngẫu nhiên: từng chỉ tiêu, và một nhóm cùng lúc, đạt trong bao nhiêu lần tính.',
		en: 'Assumptions varied by chance: in how many runs each target, and a set together, is met.'
	},
	isFenced: true,
	decode: (source) => mapResult(readEntries(source, ENTRIES), ({ value, more }) => ({ kind: 'chances', ...value, more })),
	write: ({ targets, joint, scenario, draws, seed, more }) => ({
		body: writeYaml(compact({ targets, joint, scenario, draws, seed, ...more }))
	}),
	needs: ({ scenario, targets = [], joint = [] }) => ({ targets: [scenario], named: [...targets, ...joint] }),
	blank: () => ({ kind: 'chances', more: {} })
};
