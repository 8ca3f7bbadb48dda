import { compilePack, inputAt, runScenario, seriesResult, type CompiledPack, type ScenarioRun } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { toSeriesId, type Library } from '$lib/model';
import { loadShippedLibrary } from '../support';

/** The shipped model, packs and scenarios. */
export const library: Library = loadShippedLibrary();

/** Every shipped pack, ready to run. */
export const packs: readonly CompiledPack[] = library.packs.map(({ id }) => compiledOf(library, id));

/** Every scenario of every shipped pack, run as shipped. */
export const runs: readonly { readonly name: string; readonly run: ScenarioRun }[] = packs.flatMap((pack) =>
	pack.scenarios.map(({ id }) => ({ name: `${pack.id}/${id}`, run: runScenario(pack, id) }))
);

/** A pack of a library, compiled. @throws Error with the diagnostics when it does not compile. */
export function compiledOf(from: Library, id: string): CompiledPack {
	const result = compilePack(from, id);
	if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message.en).join('\n'));
	return result.value;
}

/** The shipped pack of that id. */
export function packOf(id: string): CompiledPack {
	return assertDefined(
		packs.find((one) => one.id === id),
		`pack ${id}`
	);
}

/** Value of a series in a year; undefined where the plan or the year has none. */
export function valueAt(run: ScenarioRun, id: string, year: number): number | undefined {
	return seriesResult(run, toSeriesId(id))?.values[run.years.indexOf(year)];
}

/** The same, where it has to exist. */
export function numberAt(run: ScenarioRun, id: string, year: number): number {
	return assertDefined(valueAt(run, id, year), `${id} in ${year}`);
}

/** What was put in for an input in a year. */
export function givenAt(run: ScenarioRun, id: string, year: number): number {
	return assertDefined(inputAt(run, toSeriesId(id), year), `${id} given in ${year}`);
}
