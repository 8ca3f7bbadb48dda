import * as v from 'valibot';
import type { SeriesId } from '$lib/model';
import { shapes, toSeriesId, parseSeriesId } from '$lib/model';
import type { LocalText } from '../../document/types';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';
import { localText, yearRange } from '../local-text';
import { writeYaml } from '../../document/write-yaml';

/** A lever: an assumption of the model that readers can move. Its limits, unit and source are the model's and the pack's. */
export interface AssumptionContent extends Kept {
	readonly variable: SeriesId;
	readonly label?: LocalText;
	/** Years it moves; those of the pack's levers when absent. */
	readonly years?: readonly [number, number];
	/** Ends of the track, where the usual range does not do. */
	readonly range?: readonly [number, number];
	readonly step?: number;
	readonly note?: LocalText;
}

declare module '../cell-spec' {
	interface CellContents {
		assumption: AssumptionContent;
	}
}

const ENTRIES = {
	variable: shapes.seriesId,
	label: v.exactOptional(localText),
	years: v.exactOptional(yearRange),
	range: v.exactOptional(shapes.range),
	step: v.exactOptional(shapes.positive),
	note: v.exactOptional(localText)
};

/** Facts that a writer may note down beside; the model and the pack decide them. */
const NOTED = ['unit', 'kind', 'default', 'programme', 'hard', 'source'];

/** An assumption with its slider. */
export const spec: CellSpec<'assumption'> = {
	kind: 'assumption',
	order: 2,
	label: { vi: 'Giả định', en: 'Assumption' },
	purpose: { vi: 'Một giả định của mô hình với thanh trượt để thử.', en: 'An assumption of the model with a slider to try.' },
	isFenced: true,
	decode: (source) =>
		mapResult(readEntries(source, ENTRIES, NOTED), ({ value: { variable, ...value }, more }) => ({
			kind: 'assumption',
			...value,
			variable: seriesOf(variable),
			more
		})),
	write: ({ variable, label, years, range, step, note, more }) => ({
		body: writeYaml(compact({ variable, label, years, range, step, note, ...more }))
	}),
	needs: ({ variable }, { programme }) => ({ texts: [{ kind: 'series', text: variable, scenarios: [undefined, programme] }] }),
	blank: () => ({ kind: 'assumption', variable: toSeriesId(''), more: {} })
};

function seriesOf(text: string): SeriesId {
	const { variable, members } = parseSeriesId(text) ?? { variable: text, members: [] };
	return toSeriesId(variable, members);
}
