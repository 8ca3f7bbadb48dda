import * as v from 'valibot';
import { shapes } from '$lib/model';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';

/** A scoreboard of the pack's targets. */
export interface TargetsContent extends Kept {
	/** Ids in the order shown; with `groups` both count, with neither all of the pack's. */
	readonly targets?: readonly string[];
	readonly groups?: readonly string[];
	/** Scenarios side by side; the current one when absent. */
	readonly scenarios?: readonly string[];
	/** Only those not met. */
	readonly only?: 'missed';
}

declare module '../cell-spec' {
	interface CellContents {
		targets: TargetsContent;
	}
}

const IDS = v.pipe(shapes.list(shapes.id), v.minLength(1, 'list'), v.maxLength(500, 'list'));
const ENTRIES = {
	targets: v.exactOptional(IDS),
	groups: v.exactOptional(IDS),
	scenarios: v.exactOptional(v.pipe(IDS, v.maxLength(8, 'list'))),
	only: v.exactOptional(shapes.choice(['missed']))
};

/** Targets against one or several scenarios. */
export const spec: CellSpec<'targets'> = {
	kind: 'targets',
	order: 7,
	label: { vi: 'Mục tiêu', en: 'Targets' },
	purpose: { vi: 'Bảng chỉ tiêu: đạt hay chưa, còn thiếu bao nhiêu.', en: 'The scoreboard: met or not, and by how much not.' },
	isFenced: true,
	decode: (source) => mapResult(readEntries(source, ENTRIES), ({ value, more }) => ({ kind: 'targets', ...value, more })),
	write: ({ targets, groups, scenarios, only, more }) => ({ body: writeYaml(compact({ targets, groups, scenarios, only, ...more })) }),
	needs: ({ scenarios = [undefined], targets = [] }) => ({ targets: scenarios, named: targets }),
	blank: () => ({ kind: 'targets', more: {} })
};
