import { assertDefined, type Bilingual, type Place } from '$lib/base';
import { readYaml } from '$lib/files';
import { toVariableId, type ModelDefinition, type PriceBasis, type VariableDefinition } from '$lib/model';

/**
 * Compact form of a model for tests, as YAML or as an object. Everything left out takes a plain default: unit `ratio`, no prices,
 * no dimensions, one closure `main` that replaces nothing.
 */
export interface TinyModel {
	/** By dimension id; the members in order. */
	readonly dimensions?: Readonly<Record<string, { readonly index: string; readonly members: readonly (string | number)[] }>>;
	readonly variables?: Readonly<Record<string, TinyVariable | string>>;
	readonly inputs?: Readonly<Record<string, TinyQuantity | null>>;
	readonly constants?: Readonly<Record<string, TinyQuantity & { readonly value: number }>>;
	readonly conditions?: readonly {
		readonly id: string;
		readonly when: string;
		readonly severity?: 'error' | 'warning';
		readonly closures?: readonly string[];
		readonly message?: Bilingual;
	}[];
	/** Equations by closure id. */
	readonly closures?: Readonly<Record<string, readonly string[]>>;
	readonly identities?: readonly {
		readonly id: string;
		readonly parameters: readonly string[];
		readonly computed: string;
		readonly stated: string;
	}[];
}

interface TinyQuantity {
	readonly dims?: readonly string[];
	readonly unit?: string;
	readonly price?: PriceBasis;
}

/** A variable; written as one string it is the equation alone. */
export interface TinyVariable extends TinyQuantity {
	readonly equation: string;
	readonly base?: string;
	readonly members?: readonly string[];
}

const SAME = (text: string): Bilingual => ({ vi: text, en: text });
const WHERE: Place = { file: 'tiny-model.yaml' };

/** The model that a compact YAML text describes. Ids may repeat only where YAML allows it: across sections. */
export function tinyModelFromYaml(text: string): ModelDefinition {
	const read = readYaml({ path: 'tiny-model.yaml', text });
	if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
	// Test data of our own; a misspelt key shows as a failing test.
	return tinyModel(read.value.data as TinyModel);
}

/** The model that a compact object describes. */
export function tinyModel(tiny: TinyModel): ModelDefinition {
	return {
		id: 'tiny',
		version: '1.0.0',
		dimensions: Object.entries(tiny.dimensions ?? {}).map(([id, { index, members }]) => ({
			id,
			index,
			label: SAME(id),
			members: members.map((member) => ({ id: String(member), label: SAME(`${id} ${member}`) }))
		})),
		blocks: [{ id: 'all', label: SAME('all') }],
		constants: Object.entries(tiny.constants ?? {}).map(([id, constant]) => ({ ...quantity(id, constant), value: constant.value })),
		variables: Object.entries(tiny.variables ?? {}).map(([id, variable]) => toVariable(id, variable)),
		inputs: Object.entries(tiny.inputs ?? {}).map(([id, input]) => ({
			...quantity(id, input ?? {}),
			kind: 'policy',
			hard: [-1e9, 1e9],
			step: 1
		})),
		conditions: (tiny.conditions ?? []).map(({ id, when, severity = 'error', closures, message }) => ({
			id,
			when: { text: when, where: WHERE },
			severity,
			...(closures === undefined ? {} : { closures }),
			message: message ?? SAME(`${id} holds.`),
			hint: SAME('mend it')
		})),
		closures: Object.entries(tiny.closures ?? { main: [] }).map(([id, equations]) => ({
			id,
			label: SAME(id),
			question: SAME(`${id}?`),
			equations: equations.map((text) => ({ text, where: WHERE }))
		})),
		identities: (tiny.identities ?? []).map(({ id, parameters, computed, stated }) => ({
			id,
			label: SAME(id),
			parameters: parameters.map((parameter) => ({ id: parameter, label: SAME(parameter) })),
			computed: { text: computed, where: WHERE },
			stated: { text: stated, where: WHERE },
			display: { as: 'number', decimals: 2 },
			unit: 'ratio',
			comparison: 'equal'
		}))
	};
}

function toVariable(id: string, given: TinyVariable | string): VariableDefinition {
	const variable = typeof given === 'string' ? { equation: given } : given;
	const where = { ...WHERE, id };
	return {
		...quantity(id, variable),
		equation: { text: assertDefined(variable.equation, `equation of ${id}`), where },
		...(variable.base === undefined ? {} : { base: { text: variable.base, where } }),
		...(variable.members === undefined ? {} : { members: variable.members.map((text) => ({ text, where })) })
	};
}

function quantity(id: string, { dims = [], unit = 'ratio', price = 'none' }: TinyQuantity) {
	return { id: toVariableId(id), dims, label: SAME(id), unit, price, block: 'all', where: { ...WHERE, id } } as const;
}
