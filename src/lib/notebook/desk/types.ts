import type { Diagnostic } from '$lib/base';
import type { Change, PackFacts, SensitivityAnswer, SensitivityRequest, TextAnswer, TextsAnswer } from '$lib/analysis';
import type { SeriesId } from '$lib/model';
import type { EnsemblePool } from '$workers/ensemble-client';
import type { CellContent } from '../cells/cell-spec';
import type { AnsweredEnsemble } from '../chance/ensemble-watch.svelte';
import type { CellShow } from '../document/types';
import type { CellStanding } from '../graph/cell-states';
import type { Prose } from '../prose/types';

/** A cell as views show it: texts already turned into pieces of HTML. */
export interface ShownCell {
	readonly id: string;
	readonly type: string;
	readonly view: CellShow;
	readonly content: CellContent | undefined;
	readonly prose: Prose | undefined;
	/** What decides an outcome, where the build has worked it out. */
	readonly sensitivity?: SensitivityAnswer;
	/** What many runs say, where the build has made them. */
	readonly ensemble?: AnsweredEnsemble;
}

/** How a cell stands, and what there is to say of it. */
export interface ShownState {
	readonly standing: CellStanding;
	readonly diagnostics: readonly Diagnostic[];
	/** Whether something of an earlier result stands in for what cannot be had. */
	readonly isHeld?: boolean;
}

/** A scenario as cells name it. */
export interface DeskScenario {
	readonly id: string;
	readonly label: string;
	/** Scenario of the pack that it differs from. */
	readonly base: string;
	readonly changes: readonly Change[];
	/** Way of computing in place of that of the base. */
	readonly closure?: string;
}

/** What cell views read and do, whether the notebook is published or a person's own. */
export interface Desk {
	readonly facts: PackFacts;
	readonly answer: TextsAnswer;
	readonly current: string;
	readonly pinned: readonly string[];
	readonly isPending: boolean;
	scenario(id: string): DeskScenario;
	answersOf(cell: string): readonly TextAnswer[];
	stateOf(cell: string): ShownState;
	/** A drag of an assumption of the current scenario over some years. */
	move(id: SeriesId, years: readonly [number, number], value: number): void;
	endMove(): void;
	reset(id: SeriesId): void;
	/** Whether a series is the model's, by its own equations: then its numbers can be traced on the pack's page. */
	isModels?(id: string): boolean;
	/** Threads for the many runs of a cell; absent on desks that have no such cells. */
	ensembles?(): Promise<EnsemblePool>;
	/** Equations of the notebook's own that stand in place of the model's, as one text. */
	readonly equations?: string;
	/** What decides an outcome; absent on desks that answer no such question. */
	sensitivity?(request: SensitivityRequest): Promise<SensitivityAnswer>;
}
