import { assertDefined, type Bilingual } from '$lib/base';
import { slotIndex, type Plan, type PlanNode, type Slot, type SlotIndex, type TextPlan } from '$lib/engine';
import type { Display } from '$lib/model';
import type { CompiledPack, CompiledPlan, CompiledTarget, RuntimePack, TargetFacts } from '../compile/types';
import { readNode, writeNode, type WireNode } from './nodes';

type WireSlot = Omit<Slot, 'equation' | 'baseEquation'>;

/** A target under one plan: its measure in short form, or why it has none. */
interface WireTarget {
	readonly measure?: WireNode;
	readonly extras?: CompiledTarget['extras'];
	readonly factor?: number;
	readonly blocked?: Bilingual;
}

/** A plan that names everything by its number in the file's pools. */
interface WirePlan {
	readonly closure: string;
	/** Numbers of slots in `slots`, in the plan's own order. */
	readonly slots: readonly number[];
	/** Numbers of equations in `nodes` by slot; -1 where there is none. */
	readonly equations: readonly number[];
	readonly baseEquations: readonly number[];
	readonly order: readonly SlotIndex[];
	readonly baseOrder: readonly SlotIndex[];
	readonly conditions: readonly number[];
	readonly targets: readonly number[];
}

interface WireCondition extends Omit<Plan['conditions'][number], 'when'> {
	readonly when: WireNode;
}

/**
 * A pack as the file that a worker loads: every label, equation, condition and measure once, however many closures share it, and
 * without what only explanations show.
 */
export interface RuntimeFile {
	readonly pack: Omit<RuntimePack, 'plans'>;
	readonly model: string;
	readonly firstYear: number;
	readonly series: readonly string[];
	readonly slots: readonly WireSlot[];
	readonly nodes: readonly WireNode[];
	readonly conditions: readonly WireCondition[];
	readonly facts: readonly TargetFacts[];
	readonly displays: readonly (Display | null)[];
	readonly targets: readonly WireTarget[];
	readonly plans: Readonly<Record<string, WirePlan>>;
}

/** Values each kept once, by their JSON text. */
class Pool<T> {
	readonly items: T[] = [];
	private readonly numbers = new Map<string, number>();

	/** Number of a value in the pool. */
	put(item: T): number {
		const key = JSON.stringify(item);
		const known = this.numbers.get(key);
		if (known !== undefined) return known;
		this.numbers.set(key, this.items.length);
		return this.items.push(item) - 1;
	}
}

/** The file of a pack for the worker. Holds the closures that some scenario of the pack is run under. */
export function toRuntimeFile(compiled: CompiledPack): RuntimeFile {
	const { plans, scenarios } = compiled;
	const used = new Set(scenarios.map(({ plans: keys, closure }) => assertDefined(keys[closure], `plan of ${closure}`)));
	const kept = Object.entries(plans).filter(([key]) => used.has(key));
	const [, first] = assertDefined(kept[0], `plans of ${compiled.id}`);
	const pools = {
		series: new Pool<string>(),
		slots: new Pool<WireSlot>(),
		nodes: new Pool<WireNode>(),
		conditions: new Pool<WireCondition>(),
		targets: new Pool<WireTarget>()
	};
	const wirePlans = kept.map(([key, one]) => [key, writePlan(one, pools)] as const);
	return {
		pack: {
			...headOf(compiled),
			scenarios: scenarios.map((one) => ({ ...one, plans: { [one.closure]: assertDefined(one.plans[one.closure], 'plan') } }))
		},
		model: first.plan.model,
		firstYear: first.plan.firstYear,
		series: pools.series.items,
		slots: pools.slots.items,
		nodes: pools.nodes.items,
		conditions: pools.conditions.items,
		facts: first.targets.map((target) => target.facts),
		displays: first.targets.map(({ display }) => display ?? null),
		targets: pools.targets.items,
		plans: Object.fromEntries(wirePlans)
	};
}

/** The pack without what only pages and explanations need: what a thread is given that runs it under any closure. */
export function toRuntimePack(compiled: RuntimePack): RuntimePack {
	return { ...headOf(compiled), scenarios: compiled.scenarios, plans: compiled.plans };
}

/** What a run needs of a pack beside its plans and scenarios. */
function headOf(compiled: RuntimePack): Omit<RuntimePack, 'plans' | 'scenarios'> {
	const {
		id,
		modelVersion,
		hash,
		baseYear,
		lastYear,
		priceYear,
		headline,
		headlineLabel,
		programme,
		levers,
		inputs,
		layers,
		actuals,
		otherVintages,
		uncertainty
	} = compiled;
	return {
		id,
		modelVersion,
		hash,
		baseYear,
		lastYear,
		priceYear,
		headline,
		headlineLabel,
		programme,
		levers,
		inputs,
		layers,
		actuals,
		otherVintages,
		uncertainty
	};
}

/** A slot without its equations, which stand in a pool of their own. */
function bareSlot({ id, variable, kind, label, block, unit, price, display, anchored, value }: Slot): WireSlot {
	return { id, variable, kind, label, block, unit, price, display, anchored, ...(value === undefined ? {} : { value }) };
}

interface Pools {
	readonly series: Pool<string>;
	readonly slots: Pool<WireSlot>;
	readonly nodes: Pool<WireNode>;
	readonly conditions: Pool<WireCondition>;
	readonly targets: Pool<WireTarget>;
}

function writePlan({ plan, targets }: CompiledPlan, pools: Pools): WirePlan {
	const seriesOf = (slot: SlotIndex) => pools.series.put(assertDefined(plan.slots[slot], `slot ${slot}`).id);
	const write = (node: PlanNode) => writeNode(node, seriesOf);
	const nodeOf = (body: PlanNode | undefined) => (body === undefined ? -1 : pools.nodes.put(write(body)));
	return {
		closure: plan.closure,
		slots: plan.slots.map((slot) => pools.slots.put(bareSlot(slot))),
		equations: plan.slots.map(({ equation }) => nodeOf(equation?.body)),
		baseEquations: plan.slots.map(({ baseEquation }) => nodeOf(baseEquation?.body)),
		order: plan.order,
		baseOrder: plan.baseOrder,
		conditions: plan.conditions.map(({ when, ...condition }) => pools.conditions.put({ ...condition, when: write(when) })),
		targets: targets.map((target) => pools.targets.put(writeTarget(target, write)))
	};
}

function writeTarget({ measure, extras, factor, blocked }: CompiledTarget, write: (node: PlanNode) => WireNode): WireTarget {
	return {
		...(measure === undefined ? {} : { measure: write(measure.body) }),
		...(extras.length === 0 ? {} : { extras }),
		...(factor === 1 ? {} : { factor }),
		...(blocked === undefined ? {} : { blocked })
	};
}

/** The pack of a worker's file, ready to run. */
export function fromRuntimeFile(file: RuntimeFile): RuntimePack {
	return { ...file.pack, plans: Object.fromEntries(Object.entries(file.plans).map(([key, plan]) => [key, readPlan(file, plan)])) };
}

function readPlan(file: RuntimeFile, wire: WirePlan): CompiledPlan {
	const bare: Plan = {
		model: file.model,
		modelVersion: file.pack.modelVersion,
		closure: wire.closure,
		firstYear: file.firstYear,
		lastYear: file.pack.lastYear,
		dimensions: [],
		names: [],
		slots: wire.slots.map((number) => assertDefined(file.slots[number], `slot ${number}`)),
		order: wire.order,
		baseOrder: wire.baseOrder,
		conditions: [],
		unavailable: []
	};
	const slotOf = (number: number): SlotIndex => {
		const id = assertDefined(
			bare.slots.find((slot) => slot.id === file.series[number]),
			`series ${number}`
		).id;
		return assertDefined(slotIndex(bare, id), id);
	};
	const plan: Plan = {
		...bare,
		slots: bare.slots.map((slot, k) => ({
			...slot,
			...readEquations(file, { equation: wire.equations[k], baseEquation: wire.baseEquations[k] }, slotOf)
		})),
		conditions: wire.conditions.map((number) => {
			const { when, ...condition } = assertDefined(file.conditions[number], `condition ${number}`);
			return { ...condition, when: readNode(when, slotOf) };
		})
	};
	return { plan, targets: wire.targets.map((number, k) => readTarget(file, plan, { number, k, slotOf })) };
}

type Numbers = Readonly<Record<'equation' | 'baseEquation', number | undefined>>;

function readEquations(
	{ nodes }: RuntimeFile,
	{ equation = -1, baseEquation = -1 }: Numbers,
	slotOf: (series: number) => SlotIndex
): Pick<Slot, 'equation' | 'baseEquation'> {
	const read = (number: number) => ({ text: '', where: {}, body: readNode(nodes[number] ?? null, slotOf) });
	return { ...(equation < 0 ? {} : { equation: read(equation) }), ...(baseEquation < 0 ? {} : { baseEquation: read(baseEquation) }) };
}

function readTarget(
	file: RuntimeFile,
	plan: Plan,
	{ number, k, slotOf }: { readonly number: number; readonly k: number; readonly slotOf: (series: number) => SlotIndex }
): CompiledTarget {
	const { measure, extras = [], factor = 1, blocked } = assertDefined(file.targets[number], `target ${number}`);
	const facts = assertDefined(file.facts[k], `facts ${k}`);
	const text: TextPlan | undefined =
		measure === undefined ? undefined : { text: '', body: readNode(measure, slotOf), reads: [], perYear: false, diagnostics: [] };
	return {
		facts,
		display: file.displays[k] ?? undefined,
		slot: facts.series === undefined ? undefined : slotIndex(plan, facts.series),
		measure: text,
		extras,
		factor,
		blocked
	};
}
