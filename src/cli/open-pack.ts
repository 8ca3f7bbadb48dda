import { compilePack, runScenario, type Change, type CompiledPack, type ScenarioRun } from '$lib/analysis';
import { hasErrors, type Bilingual, type Diagnostic } from '$lib/base';
import { loadLibrary, parseChange, type Library } from '$lib/model';
import { CommandEnd } from './command-end';
import { say, type Io } from './io';
import { printDiagnostics } from './print-diagnostics';
import { readCheckout } from './read-checkout';

/** Options that choose what is run. */
export interface RunChoice {
	readonly pack?: string;
	readonly scenario?: string;
	readonly set?: readonly string[];
	readonly closure?: string;
}

/** Libraries by checkout: a command that asks twice reads once. */
const LIBRARIES = new Map<string, Library>();

/** Model, packs and scenarios of the checkout; what is wrong in them is said on the error stream. Warnings are left to `check`. */
export function openLibrary(io: Io): Library {
	const known = LIBRARIES.get(io.root);
	if (known !== undefined) return known;
	const library = loadLibrary(readCheckout(io.root));
	printDiagnostics(
		io,
		library.diagnostics.filter(({ severity }) => severity === 'error')
	);
	if (!library.ok) throw new CommandEnd('diagnostics');
	LIBRARIES.set(io.root, library.value);
	return library.value;
}

/** The pack asked for, ready to run. Without `--pack` the only one there is. */
export function openPack(io: Io, library: Library, wanted: string | undefined): CompiledPack {
	const known = library.packs.map(({ id }) => id);
	const id = wanted ?? (known.length === 1 ? known[0] : undefined);
	if (id === undefined || !known.includes(id)) throw usage(io, wanted === undefined ? TEXTS.whichPack : TEXTS.noPack(wanted), known);
	const compiled = compilePack(library, id);
	printDiagnostics(io, compiled.diagnostics);
	if (!compiled.ok) throw new CommandEnd('diagnostics');
	return compiled.value;
}

/** A run with the pack it is of and what was changed in it. */
export interface OpenedRun {
	readonly compiled: CompiledPack;
	readonly run: ScenarioRun;
	readonly changes: readonly Change[];
}

/** The scenario asked for, run with the changes asked for; without `--scenario` the pack's headline scenario. Errors in a change end it. */
export function openRun(io: Io, choice: RunChoice): OpenedRun {
	const compiled = openPack(io, openLibrary(io), choice.pack);
	const scenario = scenarioOf(io, compiled, choice.scenario);
	const closure = closureOf(io, compiled, choice.closure);
	const changes = readChanges(io, choice.set ?? []);
	const run = runScenario(compiled, scenario, changes, closure === undefined ? {} : { closure });
	printDiagnostics(io, run.diagnostics);
	if (hasRefusals(run.diagnostics)) throw new CommandEnd('diagnostics');
	return { compiled, run, changes };
}

/** The scenario asked for, if the pack has it. */
export function scenarioOf(io: Io, compiled: CompiledPack, wanted: string | undefined): string {
	const id = wanted ?? compiled.headline.scenario;
	const known = compiled.scenarios.map((one) => one.id);
	if (!known.includes(id)) throw usage(io, TEXTS.noScenario(id, compiled.id), known);
	return id;
}

function closureOf(io: Io, compiled: CompiledPack, wanted: string | undefined): string | undefined {
	const known = compiled.model.closures.map(({ id }) => id);
	if (wanted !== undefined && !known.includes(wanted)) throw usage(io, TEXTS.noClosure(wanted), known);
	return wanted;
}

function readChanges(io: Io, texts: readonly string[]): readonly Change[] {
	const parsed = texts.map((text) => parseChange(text));
	const diagnostics = parsed.flatMap((one) => one.diagnostics);
	printDiagnostics(io, diagnostics);
	if (hasErrors(diagnostics)) throw new CommandEnd('usage');
	return parsed.flatMap((one) => (one.ok ? [one.value] : []));
}

/** Refused changes end a command: a run without one of them would answer another question. The model's own errors by year do not. */
function hasRefusals(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some(({ code, severity }) => severity === 'error' && (code.startsWith('change-') || code === 'value-outside-limits'));
}

/** Ends a command as wrongly called, after saying what was wrong and what there is to choose from. */
export function usage(io: Io, message: Bilingual, known: readonly string[] = []): CommandEnd {
	const choices = known.length === 0 ? '' : `${say(io, TEXTS.choose)} ${known.join(', ')}\n`;
	io.complain(`${say(io, message)}\n${choices}`);
	return new CommandEnd('usage');
}

const TEXTS = {
	choose: { vi: 'Có thể chọn:', en: 'Choose from:' },
	whichPack: { vi: 'Hãy chọn bộ số liệu bằng --pack.', en: 'Choose a data pack with --pack.' },
	noPack: (id: string): Bilingual => ({ vi: `Không có bộ số liệu “${id}”.`, en: `There is no data pack “${id}”.` }),
	noScenario: (id: string, pack: string): Bilingual => ({
		vi: `Bộ số liệu “${pack}” không có kịch bản “${id}”.`,
		en: `The pack “${pack}” has no scenario “${id}”.`
	}),
	noClosure: (id: string): Bilingual => ({ vi: `Mô hình không có cách đóng “${id}”.`, en: `The model has no closure “${id}”.` })
};
