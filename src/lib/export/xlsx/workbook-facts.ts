import { originOf, runScenario, type CompiledPack, type InputOrigin, type ScenarioRun } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import type { Plan, Slot } from '$lib/engine';
import { en, vi } from '$lib/i18n';
import type { EquationFact, OriginSpan, WorkbookFacts } from './facts';
import { labelEquation, quantityLabels } from './label-equation';

/** Values each kept once, by their JSON text. */
class Pool<T> {
	readonly items: T[] = [];
	private readonly numbers = new Map<string, number>();

	put(item: T): number {
		const key = JSON.stringify(item);
		const known = this.numbers.get(key);
		if (known !== undefined) return known;
		this.numbers.set(key, this.items.length);
		return this.items.push(item) - 1;
	}
}

/** The facts of a pack that its workbooks state beside the numbers. Runs every scenario once. */
export function workbookFacts(compiled: CompiledPack): WorkbookFacts {
	const { pack, model } = compiled;
	const texts = new Pool<Bilingual>();
	const equations = new Pool<EquationFact>();
	const labels = quantityLabels(model);
	return {
		pack: {
			label: pack.label,
			document: pack.document,
			vintage: pack.vintage,
			reportingYears: pack.reportingYears,
			groups: pack.groups
		},
		blocks: model.blocks,
		closures: Object.fromEntries(model.closures.map(({ id, label }) => [id, label])),
		scenarios: Object.fromEntries(compiled.sources.map(({ id, label, question }) => [id, { label, question }])),
		origins: Object.fromEntries(compiled.scenarios.map(({ id }) => [id, originsOf(compiled, runScenario(compiled, id), texts)])),
		texts: texts.items,
		plans: Object.fromEntries(Object.entries(compiled.plans).map(([key, { plan }]) => [key, equationsOf(plan, labels, equations)])),
		equations: equations.items,
		sources: pack.sources.map(({ title, publisher, date, address }) => ({
			title,
			publisher,
			date,
			...(address === undefined ? {} : { address })
		})),
		missing: pack.missing
	};
}

function originsOf(compiled: CompiledPack, run: ScenarioRun, texts: Pool<Bilingual>): Readonly<Record<string, readonly OriginSpan[]>> {
	const entries = run.plan.slots.map((slot) => [slot.id, spansOf(compiled, run, slot, texts)] as const);
	return Object.fromEntries(entries.filter(([, spans]) => spans.length > 0));
}

function spansOf(compiled: CompiledPack, run: ScenarioRun, slot: Slot, texts: Pool<Bilingual>): readonly OriginSpan[] {
	const spans: [number, number, number][] = [];
	for (const year of yearsPutIn(slot, run)) {
		const origin = originOf(compiled, run.layers, slot.id, year);
		if (origin === undefined) continue;
		const text = texts.put(originText(origin));
		const last = spans.at(-1);
		if (last?.[2] === text && last[1] === year - 1) last[1] = year;
		else spans.push([year, year, text]);
	}
	return spans;
}

/** Years in which a series takes a given number: all for an assumption, the base year for a computed one that has one. */
function yearsPutIn({ kind, anchored }: Slot, { years }: ScenarioRun): readonly number[] {
	if (kind === 'input') return years;
	return kind === 'equation' && anchored ? years.slice(0, 1) : [];
}

/** Status, and the source with its page, or else the reason, or else the scenario. */
function originText({ status, source, at, why, scenario }: InputOrigin): Bilingual {
	const inLanguage = (language: 'vi' | 'en'): string => {
		const place = source === undefined ? undefined : source.title[language] + (at === undefined ? '' : `, ${at}`);
		const messages = language === 'vi' ? vi : en;
		const said = [place, why?.[language], scenario?.label[language]].find((text) => text !== undefined) ?? '';
		const known = status === undefined ? '' : messages.dataStatus[status];
		return [known, said].filter((text) => text !== '').join(': ');
	};
	return { vi: inLanguage('vi'), en: inLanguage('en') };
}

function equationsOf(plan: Plan, labels: ReadonlyMap<string, Bilingual>, equations: Pool<EquationFact>): WorkbookFacts['plans'][string] {
	const put = (text: string) => equations.put({ text, labelled: labelEquation(text, labels) });
	type Numbers = WorkbookFacts['plans'][string][string];
	const entries = plan.slots.flatMap(({ id, equation, baseEquation, anchored }): readonly (readonly [string, Numbers])[] => {
		if (equation === undefined) return [];
		const yearly = put(equation.text);
		return [[id, baseEquation === undefined || anchored ? [yearly] : [yearly, put(baseEquation.text)]]];
	});
	return Object.fromEntries(entries);
}
