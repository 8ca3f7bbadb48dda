import { publishedPoints, seriesFacts, targetPoints, type CompiledPack } from '$lib/analysis';
import type { Language } from '$lib/base';
import { knownInputs, openPublished, packFile, packLinks, pageFacts, publishedEnsemble, publishedRequest } from '../published.server';
import { slimPageData } from '../slim-page-data.server';

/** How likely the targets of a pack are to be met, before anything is chosen; of the default pack without a name. */
export function chancePage(packId: string | undefined, language: Language) {
	const compiled = openPublished(packId);
	const { pack } = compiled;
	const { headline, reportingYears, baseYear, lastYear } = pack;
	return slimPageData(language, {
		facts: pageFacts(compiled),
		packs: packLinks(),
		file: packFile(compiled),
		years: { first: baseYear, last: lastYear, reporting: reportingYears },
		headline: { scenario: headline.scenario, target: headline.target },
		scenarios: compiled.scenarios.map(({ id, label, closure }) => ({ id, label, closure })),
		inputs: knownInputs(compiled),
		groups: pack.groups.map(({ id, label }) => ({
			id,
			label,
			targets: pack.targets.filter(({ group }) => group === id).map((target) => target.id)
		})),
		series: seriesChoices(compiled),
		start: { request: publishedRequest(compiled), result: publishedEnsemble(compiled) }
	});
}

/** Series that the programme sets targets for, that of the headline first, with what was published and what is asked for. */
function seriesChoices(compiled: CompiledPack) {
	const { pack, model } = compiled;
	const first = [pack.headline.target, ...pack.headline.companions];
	const place = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
	const ordered = pack.targets.toSorted((a, b) => place(a.id) - place(b.id));
	return [...new Set(ordered.flatMap(({ series }) => series ?? []))].flatMap((id) => {
		const facts = seriesFacts(model, id);
		const past = publishedPoints(compiled, id);
		return facts === undefined ? [] : [{ id, label: facts.label, past, targets: targetPoints(compiled, id) }];
	});
}
