import type { Result } from '$lib/base';
import type {
	Change,
	Explanation,
	PackFacts,
	RuntimePack,
	SensitivityAnswer,
	SensitivityRequest,
	TextRun,
	TextsAnswer,
	TextsRequest
} from '$lib/analysis';
import type { PlainDocument, TextFile } from '$lib/files';
import type { TableRequest } from './api';
import type { NamedPack } from './pool';

/** A number to explain. */
export interface ExplainRequest {
	readonly scenario: string;
	readonly changes: readonly Change[];
	readonly id: string;
	readonly year: number;
}

/** What the notebook worker offers through comlink. Plain objects only cross the border. */
export interface NotebookApi {
	/** Loads a compiled pack and the compiled texts of a published notebook. */
	openPublished(pack: string, texts: string): Promise<void>;
	/** Loads a whole pack, for notebooks whose texts are compiled here. */
	openWhole(address: string): Promise<PackFacts>;
	/** Loads a pack from the text of a bundle, on the model of the pack at that address; what is wrong with it comes back. */
	openBundle(bundle: TextFile, modelAddress: string): Promise<Result<PackFacts>>;
	/** How one number of a run of the whole pack came about. */
	explain(request: ExplainRequest): Promise<Result<Explanation>>;
	/** What decides an outcome of a run of the opened pack. */
	sensitivity(request: SensitivityRequest): Promise<SensitivityAnswer>;
	/** The pack as it runs, with equations of the notebook's own, for ensembles; only its name for those who have it. */
	ensemblePack(known: string | undefined): Promise<NamedPack<RuntimePack>>;
	/** The published notebook's texts on runs with other changes. */
	evaluate(runs: readonly TextRun[]): Promise<TextsAnswer>;
	/** Any texts, compiled when they differ from the last ones. */
	ask(request: TextsRequest): Promise<TextsAnswer>;
	/** The same for a draft, which no newer question overtakes and which leaves what is kept for the next one alone. */
	preview(request: TextsRequest): Promise<TextsAnswer>;
	/** YAML texts as plain documents, in their order. */
	readYaml(files: readonly TextFile[]): Promise<readonly Result<PlainDocument>[]>;
	/** The projection table of a run as text. */
	table(request: TableRequest): Promise<string>;
	/** The workbook of a run. */
	workbook(request: Omit<TableRequest, 'format'> & { readonly madeAt: string; readonly link: string }): Promise<Uint8Array>;
}
