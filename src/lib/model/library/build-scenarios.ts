import { hasErrors, type Diagnostic } from '$lib/base';
import { baseYearValue, checkDerived, checkScenario, type ScenarioContext } from '../check/check-scenario';
import { valuesOf, type ModelContext } from '../check/context';
import { decodeDerivedFile, decodeScenarioFile, type DerivedFile, type ScenarioFile } from '../decode/scenario-file';
import { diagnoseModel } from '../diagnostics';
import { suggestion } from '../diagnostics/wording';
import type { Difference, Pack, Scenario } from '../types';
import { collect, type Collector } from './collect';
import type { ReadFile } from './read-files';

/** What scenarios are checked against. */
export interface Surroundings {
	readonly context: ModelContext;
	readonly packs: readonly Pack[];
	/** Packs that exist but are broken: their scenarios are left out without a complaint of their own. */
	readonly brokenPacks: ReadonlySet<string>;
	/** Scenarios that are already known, which the ones read may build on. */
	readonly scenarios: readonly Scenario[];
	/** Ids of scenarios of a pack whose file is there but cannot be read, as `pack/id`. */
	readonly brokenScenarios: ReadonlySet<string>;
}

interface Decoded {
	readonly read: ReadFile;
	readonly file: ScenarioFile;
}

/** The scenarios of all files of the formats kb-scenario and kb-derived that fit their pack, and everything wrong with the others. */
export function buildScenarios(
	files: readonly ReadFile[],
	given: Surroundings
): { readonly scenarios: readonly Scenario[]; readonly diagnostics: readonly Diagnostic[] } {
	const found = collect();
	const brokenScenarios = new Set(given.brokenScenarios);
	const decoded = files
		.filter((file) => file.kind === 'kb-scenario')
		.flatMap((read): readonly Decoded[] => {
			const file = found.take(decodeScenarioFile(read.document));
			if (file === undefined) brokenScenarios.add(scenarioKey(read));
			return file === undefined ? [] : [{ read, file }];
		});
	const surroundings: Surroundings = { ...given, brokenScenarios };
	const derived = files
		.filter((file) => file.kind === 'kb-derived')
		.flatMap((read) => {
			const file = found.take(decodeDerivedFile(read.document));
			return file === undefined ? [] : [{ read, file }];
		});
	found.add(checkOrphans(derived, decoded, surroundings));
	const scenarios = decoded.flatMap((one) => {
		const results = derived.find(({ read, file }) => read.folder === one.read.folder && file.scenario === one.file.head.value.id);
		return buildScenario(one, { results: results?.file, decoded, surroundings, found });
	});
	return { scenarios: dropUnrooted(scenarios, surroundings.scenarios), diagnostics: found.diagnostics };
}

/** Pack and scenario that a file in `scenarios/<pack>/` is for, by its path: `pack/id`. */
export function scenarioKey({ folder, name }: { readonly folder: string; readonly name: string }): string {
	return `${folder.split('/').at(-1) ?? ''}/${name.replace(/(?:\.derived)?\.ya?ml$/, '')}`;
}

interface Building {
	readonly results: DerivedFile | undefined;
	readonly decoded: readonly Decoded[];
	readonly surroundings: Surroundings;
	readonly found: Collector;
}

function buildScenario({ read, file }: Decoded, { results, decoded, surroundings, found }: Building): readonly Scenario[] {
	const { value: head, at } = file.head;
	const pack = surroundings.packs.find((one) => one.id === head.pack);
	if (pack === undefined) {
		const ids = surroundings.packs.map((one) => one.id);
		if (!surroundings.brokenPacks.has(head.pack))
			found.add([diagnoseModel('unknown-pack', { pack: head.pack, suggestion: suggestion(head.pack, ids) }, at('pack'))]);
		return [];
	}
	const scene: ScenarioContext = {
		context: surroundings.context,
		pack,
		bases: basesOf(head.pack, decoded, surroundings),
		fileName: fileNameOf(read)
	};
	const complaints = [
		...checkFolder(read, file),
		...checkTwins(read, file, decoded),
		...checkScenario(file, scene),
		...(results === undefined ? [] : checkDerived(results, file, scene))
	];
	if (results === undefined && file.calibration.length > 0) {
		const values = { scenario: head.id, pack: pack.id, file: `${head.id}.derived.yaml` };
		complaints.push(diagnoseModel('derived-missing', values, at('calibration')));
	}
	found.add(complaints);
	if (hasErrors(complaints)) return [];
	const settle = (difference: Difference): Difference => settleDifference(difference, pack, surroundings.context);
	return [
		{ ...head, set: valuesOf(file.set).map(settle), calibration: valuesOf(file.calibration), derived: valuesOf(results?.set).map(settle) }
	];
}

/** A difference of a computed series sets its base year only, whichever way it was written. */
function settleDifference(difference: Difference, pack: Pack, { series }: ModelContext): Difference {
	if (series.get(difference.id)?.kind !== 'variable') return difference;
	const value = baseYearValue(difference, pack.baseYear);
	if (value === undefined) return difference;
	return { ...difference, path: { kind: 'years', spans: [{ first: pack.baseYear, last: pack.baseYear, value }] } };
}

function basesOf(pack: string, decoded: readonly Decoded[], surroundings: Surroundings): ReadonlyMap<string, string | undefined> {
	const known = surroundings.scenarios.filter((one) => one.pack === pack).map((one) => [one.id, one.base] as const);
	const broken = [...surroundings.brokenScenarios]
		.filter((one) => one.startsWith(`${pack}/`))
		.map((one) => [one.slice(pack.length + 1), undefined] as const);
	const given = decoded
		.filter(({ file }) => file.head.value.pack === pack)
		.map(({ file }) => [file.head.value.id, file.head.value.base] as const);
	return new Map([...known, ...broken, ...given]);
}

/** A file in `scenarios/<pack>/` is named after its scenario; a file from elsewhere may have any name. */
function fileNameOf(read: ReadFile): string | undefined {
	return isFiled(read) ? read.name.replace(/\.ya?ml$/, '') : undefined;
}

function isFiled(read: ReadFile): boolean {
	return /(?:^|\/)scenarios\/[^/]+$/.test(read.folder);
}

function checkFolder(read: ReadFile, file: ScenarioFile): readonly Diagnostic[] {
	const expected = read.folder.split('/').at(-1) ?? '';
	const { pack } = file.head.value;
	return !isFiled(read) || expected === pack ? [] : [diagnoseModel('id-not-file-name', { id: pack, expected }, file.head.at('pack'))];
}

function checkTwins(read: ReadFile, file: ScenarioFile, decoded: readonly Decoded[]): readonly Diagnostic[] {
	const { id, pack } = file.head.value;
	const twin = decoded.find((one) => one.file.head.value.id === id && one.file.head.value.pack === pack);
	if (twin === undefined || twin.read === read) return [];
	return [diagnoseModel('duplicate-id', { id, first: `${twin.read.document.path}:1` }, file.head.at('id'))];
}

/** Calibration results whose scenario is not there. */
function checkOrphans(
	derived: readonly { readonly read: ReadFile; readonly file: DerivedFile }[],
	decoded: readonly Decoded[],
	{ scenarios, brokenScenarios }: Surroundings
): readonly Diagnostic[] {
	return derived.flatMap(({ read, file }) => {
		const pack = read.folder.split('/').at(-1) ?? '';
		const siblings = decoded.filter((one) => one.read.folder === read.folder).map((one) => one.file.head.value.id);
		// Loose files do not say by their folder which pack they are for.
		const known = [...siblings, ...scenarios.filter((one) => one.pack === pack || !isFiled(read)).map((one) => one.id)];
		if (known.includes(file.scenario) || brokenScenarios.has(`${pack}/${file.scenario}`)) return [];
		const values = { pack, scenario: file.scenario, suggestion: suggestion(file.scenario, known) };
		return [diagnoseModel('unknown-scenario', values, file.document.placeOf(['scenario']))];
	});
}

/** Scenarios whose base was left out go too, and so on up the chain. */
function dropUnrooted(scenarios: readonly Scenario[], known: readonly Scenario[]): readonly Scenario[] {
	const all = [...known, ...scenarios];
	const rooted = scenarios.filter(({ base, pack }) => base === undefined || all.some((one) => one.id === base && one.pack === pack));
	return rooted.length === scenarios.length ? scenarios : dropUnrooted(rooted, known);
}
