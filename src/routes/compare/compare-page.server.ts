import { error } from '@sveltejs/kit';
import { compileTexts, evaluateTexts, packFacts, type CompiledPack, type CompiledTexts, type PackFacts } from '$lib/analysis';
import { hashHex8, type Language } from '$lib/base';
import { compiledPack, openPublished, packFile, packIds, packLinks } from '../published.server';
import { slimPageData } from '../slim-page-data.server';

/** The one cell of the page, by which its answers are found. */
const CELL = 'comparison';
/** Indicators drawn before anything is chosen, and scenarios beside the programme. */
const DRAWN = 6;
const BESIDE = 3;

const compiledTexts = new Map<string, CompiledTexts>();

/** Scenarios of a pack beside each other; of the default pack without a name. */
export function comparePage(packId: string | undefined, language: Language) {
	const compiled = openPublished(packId);
	const facts = packFacts(compiled);
	const indicators = indicatorsOf(compiled);
	const scenarios = usualScenarios(facts);
	const runs = scenarios.map((id) => ({ id, scenario: id, changes: [] }));
	const answer = evaluateTexts(compiled, textsOf(compiled), runs);
	return slimPageData(language, {
		start: {
			facts: trimmed(facts),
			answer,
			usual: { scenarios, mode: 'overlay' as const, base: facts.programme, indicators: indicators.slice(0, DRAWN) },
			indicators
		},
		packs: packLinks(),
		packFile: packFile(compiled),
		textsFile: textsFile(compiled)
	});
}

/** The programme, the scenario of the headline, and the next ones in the pack's order. */
function usualScenarios({ programme, headline, scenarios }: PackFacts): readonly string[] {
	const others = scenarios.map(({ id }) => id).filter((id) => id !== programme && id !== headline);
	return [...new Set([programme, headline, ...others])].slice(0, BESIDE + 1);
}

/** Series that the programme sets computable targets for, that of the headline and its companions first. */
function indicatorsOf({ pack }: CompiledPack): readonly string[] {
	const first = [pack.headline.target, ...pack.headline.companions];
	const place = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
	const ordered = pack.targets.toSorted((a, b) => place(a.id) - place(b.id));
	return [...new Set(ordered.flatMap(({ series }) => series ?? []))];
}

function textsOf(compiled: CompiledPack): CompiledTexts {
	const known = compiledTexts.get(compiled.id);
	if (known !== undefined) return known;
	const ids = compiled.scenarios.map(({ id }) => id);
	const headline = compiled.headline.scenario;
	// The last run is a visitor's own; its scenario, closure and changes come with the question.
	const runs = [...ids.map((id) => ({ id, scenario: id, changes: [] })), { id: 'own', scenario: headline, changes: [] }];
	const closures = compiled.model.closures.map(({ id }) => ({ id: `own ${id}`, scenario: headline, closure: id, changes: [] }));
	const texts = compileTexts(compiled, {
		runs: [...runs, ...closures],
		given: [],
		formulas: [],
		texts: indicatorsOf(compiled).map((text) => ({ cell: CELL, kind: 'series', text, runs: runs.map(({ id }) => id) })),
		targets: true
	});
	compiledTexts.set(compiled.id, texts);
	return texts;
}

/** Only what the page shows: the assumptions in which any two scenarios differ. */
function trimmed(facts: PackFacts): PackFacts {
	const differs = ({ values }: PackFacts['assumptions'][number]) =>
		new Set(facts.scenarios.map(({ id }) => JSON.stringify(values[id]))).size > 1;
	return {
		...facts,
		names: [],
		functions: [],
		variables: [],
		audit: [],
		targets: [],
		assumptions: facts.assumptions.map((one) => ({
			...one,
			past: [],
			origins: {},
			// An assumption that no scenario changes may be changed in a visitor's own.
			values: differs(one) ? one.values : Object.fromEntries([[facts.programme, one.values[facts.programme] ?? []]])
		}))
	};
}

/** Name of the file with the compiled texts of a pack's comparison. */
function textsFile(compiled: CompiledPack): string {
	return `${compiled.id}-${hashHex8(JSON.stringify(textsOf(compiled)) + packFile(compiled))}.json`;
}

/** Names of all files with compiled texts of comparisons. */
export function compareTextsFiles(): readonly string[] {
	return packIds().map((id) => textsFile(compiledPack(id)));
}

/** The compiled texts in a file of that name. */
export function compareTexts(file: string): CompiledTexts {
	const id = packIds().find((one) => textsFile(compiledPack(one)) === file);
	return id === undefined ? error(404) : textsOf(compiledPack(id));
}
