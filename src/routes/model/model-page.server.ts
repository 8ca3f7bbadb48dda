import { packFacts } from '$lib/analysis';
import type { Bilingual, Language } from '$lib/base';
import { equationToMathml, parseEquation, type Equation, type Expression, type FormulaWords } from '$lib/engine';
import { formatNumber } from '$lib/i18n';
import {
	defaultDisplay,
	unitLabel,
	type EquationText,
	type InputDefinition,
	type ModelDefinition,
	type PriceBasis,
	type VariableDefinition
} from '$lib/model';
import { knownInputs, openPublished, packFile, packLinks, pageFacts } from '../published.server';
import { slimPageData } from '../slim-page-data.server';

/** An equation as text and as typeset mathematics. */
export interface ShownEquation {
	readonly text: string;
	readonly mathml: string;
}

/** A quantity of the model as the page shows it. */
export interface ShownQuantity {
	readonly id: string;
	/** The id with its index letters: `value_added[s]`. */
	readonly name: string;
	readonly label: Bilingual;
	readonly unit: Bilingual;
	readonly price: PriceBasis;
	readonly block: string;
	readonly source?: string;
	readonly note?: Bilingual;
	readonly equation?: ShownEquation;
	readonly base?: ShownEquation;
	readonly members: readonly ShownEquation[];
	/** Of an assumption. */
	readonly given?: { readonly kind: 'policy' | 'context'; readonly low: string; readonly high: string };
	/** Ids that its equations read, and ids whose equations read it. */
	readonly reads: readonly string[];
	readonly readBy: readonly string[];
}

const WORDS: Readonly<Record<Language, FormulaWords>> = {
	vi: { when: 'nếu ', otherwise: 'nếu không', year: 't' },
	en: { when: 'if ', otherwise: 'otherwise', year: 't' }
};

/** Every equation of the model, and what a trace needs; of the default pack without a name. */
export function modelPage(packId: string | undefined, language: Language) {
	const compiled = openPublished(packId);
	const { model, pack } = compiled;
	const { headline, years, scenarios, names } = packFacts(compiled);
	const target = pack.targets.find(({ id }) => id === pack.headline.target);
	return slimPageData(language, {
		facts: pageFacts(compiled),
		packs: packLinks(),
		blocks: model.blocks,
		quantities: quantitiesOf(model, language),
		closures: model.closures.map(({ equations, ...one }) => ({ ...one, equations: equations.map((text) => shown(text, language)) })),
		conditions: model.conditions.map(({ id, when, severity, message }) => ({ id, when: when.text, severity, message })),
		trace: {
			file: `whole-${packFile(compiled)}`,
			years,
			scenarios: scenarios.map(({ id, label, closure }) => ({ id, label, closure })),
			inputs: knownInputs(compiled),
			scenario: headline,
			start: { id: target?.series ?? '', year: target?.year ?? pack.baseYear },
			series: names.filter(({ kind }) => kind === 'variable' || kind === 'assumption').map(({ id, label }) => ({ id, label }))
		}
	});
}

/** Variables and inputs in the order of the model, with what each reads and is read by. */
function quantitiesOf(model: ModelDefinition, language: Language): readonly ShownQuantity[] {
	const known = new Set<string>([...model.variables, ...model.inputs].map(({ id }) => id));
	const reads = new Map(model.variables.map((one) => [one.id, readsOf(one).filter((id) => known.has(id))] as const));
	const readBy = (id: string) => model.variables.filter((one) => reads.get(one.id)?.includes(id) === true).map((one) => one.id);
	const variables = model.variables.map((one) => ({
		...headOf(one, model),
		...(one.base === undefined ? {} : { base: shown(one.base, language) }),
		equation: shown(one.equation, language),
		members: (one.members ?? []).map((text) => shown(text, language)),
		reads: reads.get(one.id) ?? [],
		readBy: readBy(one.id)
	}));
	const inputs = model.inputs.map((one) => ({
		...headOf(one, model),
		members: [],
		given: limitsOf(one, language),
		reads: [],
		readBy: readBy(one.id)
	}));
	return [...variables, ...inputs];
}

function headOf(quantity: VariableDefinition | InputDefinition, model: ModelDefinition) {
	const { id, dims, label, unit, price, block, source, note, display } = quantity;
	const letters = dims.flatMap((dim) => model.dimensions.find((one) => one.id === dim)?.index ?? []);
	return {
		id,
		name: letters.length === 0 ? id : `${id}[${letters.join(', ')}]`,
		label,
		unit: unitLabel(unit, display ?? defaultDisplay(unit)),
		price,
		block,
		...(source === undefined ? {} : { source }),
		...(note === undefined ? {} : { note })
	};
}

function limitsOf({ kind, hard: [low, high], unit, display = defaultDisplay(unit) }: InputDefinition, language: Language) {
	return { kind, low: formatNumber(low, display, language), high: formatNumber(high, display, language) };
}

function shown(text: EquationText, language: Language): ShownEquation {
	return { text: text.text, mathml: equationToMathml(parsed(text), WORDS[language]) };
}

/** The model was parsed and checked when the pack was compiled, so that its equations can be read. */
function parsed({ text, where }: EquationText): Equation {
	const result = parseEquation(text, where);
	if (!result.ok) throw new Error(`${text}: ${result.diagnostics.map(({ message }) => message.en).join(' ')}`);
	return result.value;
}

/** Names that the equations of a variable read, each once, itself left out. */
function readsOf({ id, equation, base, members = [] }: VariableDefinition): readonly string[] {
	const texts = [equation, ...(base === undefined ? [] : [base]), ...members];
	return [...new Set(texts.flatMap((text) => namesIn(parsed(text).body)))].filter((name) => name !== id);
}

function namesIn(expression: Expression): readonly string[] {
	switch (expression.kind) {
		case 'reference':
			return [expression.name];
		case 'call':
			return expression.args.flatMap(namesIn);
		case 'unary':
			return namesIn(expression.arg);
		case 'binary':
			return [...namesIn(expression.left), ...namesIn(expression.right)];
		default:
			return [];
	}
}
