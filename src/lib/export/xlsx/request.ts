import type { ScenarioRun } from '$lib/analysis';
import type { Language } from '$lib/base';
import type { WorkbookFacts } from './facts';

/** What a workbook is made of. */
export interface WorkbookRequest {
	readonly run: ScenarioRun;
	/** Run of the pack's programme, for the rows beside the scenario's. */
	readonly programme: ScenarioRun;
	readonly facts: WorkbookFacts;
	readonly language: Language;
	/** Moment of the export, ISO 8601. */
	readonly madeAt: string;
	/** Link that opens the same scenario. */
	readonly link?: string;
	readonly seed?: number;
	/** Last year shown; later ones are computed in hidden columns, because targets read them. */
	readonly lastYear?: number;
}
