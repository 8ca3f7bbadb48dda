import { assertDefined, assertNever, type Diagnostic } from '$lib/base';
import { checkConditions, checkModel, compileWasm, parseEquation, parseExpression, planModel, planText, type Plan } from '$lib/engine';
import { readCsv, readYaml, type TextFile } from '$lib/files';
import { loadLibrary, readBundle } from '$lib/model';
import { onTinyLibrary } from '../support/tiny-library';
import { tinyModel, type TinyModel } from '../support/tiny-model';
import { allSlots, inputsOf, planTiny, runTiny, valueOf, type TinyData } from '../support/tiny-run';

/** A text as written, or one repeated to make a long one. */
type SampleText = string | { readonly repeat: string; readonly times: number };

/** Files that fail, and what is expected of them. */
interface FilesSample {
	readonly phase: 'files' | 'bundle' | 'decode';
	readonly files: readonly { readonly path: string; readonly text: SampleText }[];
}

/** A formula that the parser refuses. */
interface ParseSample {
	readonly phase: 'parse';
	readonly kind: 'expression' | 'equation';
	readonly text: SampleText;
}

/** A model that fails; for the later phases with the data it is planned and run on. */
interface ModelSample {
	readonly phase: 'check' | 'plan' | 'text' | 'run' | 'wasm';
	readonly model: TinyModel;
	readonly data?: TinyData;
	readonly overrides?: readonly string[];
	readonly text?: string;
}

/** One sample file. */
export type Sample = (FilesSample | ParseSample | ModelSample) & { readonly expect: Expected };

/** What a sample's diagnostic has to say; keys left out are not looked at. */
export interface Expected {
	readonly code: string;
	/** Characters of the formula, half-open. */
	readonly span?: readonly [number, number];
	readonly file?: string;
	readonly line?: number;
	readonly column?: number;
	readonly id?: string;
	readonly year?: number;
}

const ONE_YEAR: TinyData = { firstYear: 2020, lastYear: 2021 };

/** Everything that the phase of a sample has to say about it. */
export function runSample(sample: Sample): readonly Diagnostic[] {
	switch (sample.phase) {
		case 'parse': {
			const read = sample.kind === 'equation' ? parseEquation : parseExpression;
			return read(textOf(sample.text), { file: 'sample.yaml' }).diagnostics;
		}
		case 'files':
			return filesOf(sample).flatMap((file) => (file.path.endsWith('.csv') ? readCsv : readYaml)(file).diagnostics);
		case 'bundle':
			return filesOf(sample).flatMap((file) => readBundle(file).diagnostics);
		case 'decode':
			return loadLibrary(onTinyLibrary(filesOf(sample))).diagnostics;
		case 'check':
		case 'plan':
		case 'text':
		case 'run':
		case 'wasm':
			return runModelSample(sample);
		default:
			return assertNever(sample);
	}
}

function runModelSample(sample: ModelSample): readonly Diagnostic[] {
	const model = tinyModel(sample.model);
	const data = sample.data ?? ONE_YEAR;
	switch (sample.phase) {
		case 'check':
			return checkModel(model).diagnostics;
		case 'plan': {
			const overrides = (sample.overrides ?? []).map((text) => ({ text, where: {} }));
			const options = { closure: data.closure ?? 'main', firstYear: data.firstYear, lastYear: data.lastYear, ...inputsOf(data), overrides };
			return planModel(valueOf(checkModel(model)), options).diagnostics;
		}
		case 'text':
			return planSampleText(planTiny(model, data), sample);
		case 'run': {
			const { plan, result } = runTiny(model, data);
			return checkConditions(plan, result);
		}
		case 'wasm': {
			const plan = planTiny(model, data);
			const slots = allSlots(plan);
			return compileWasm(plan, { outputs: slots, varying: slots.filter((slot) => plan.slots[slot]?.kind === 'input'), lanes: 2 })
				.diagnostics;
		}
		default:
			return assertNever(sample.phase);
	}
}

function planSampleText(plan: Plan, sample: ModelSample): readonly Diagnostic[] {
	return planText(plan, assertDefined(sample.text, 'text of the sample')).diagnostics;
}

function filesOf(sample: FilesSample): readonly TextFile[] {
	return sample.files.map(({ path, text }) => ({ path, text: textOf(text) }));
}

function textOf(text: SampleText): string {
	return typeof text === 'string' ? text : text.repeat.repeat(text.times);
}
