import { fromRuntimeFile, openEnsemble, preparedRun, runEnsemble, runScenario, type RuntimeFile, type RuntimePack } from '$lib/analysis';
import { interpret, selectEngine, slotIndex, type RunPlan } from '$lib/engine';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** One hash for every scenario of the packs, over the bits of every value of its run. Bundled by itself and run in each engine. */
export function scenarioHashes(packs: readonly RuntimeFile[]): Readonly<Record<string, string>> {
	const entries = packs.map(fromRuntimeFile).flatMap((pack) =>
		pack.scenarios.map(({ id }) => {
			const { result } = runScenario(pack, id, []);
			return [`${pack.id}/${id}`, hashOf(result.values)] as const;
		})
	);
	return Object.fromEntries(entries);
}

/** What the engine of this machine gives: its name, every value of many draws by it and by the interpreter, and whole ensembles. */
export interface DrawHashes {
	readonly engine: string;
	readonly draws: Readonly<Record<string, string>>;
	readonly interpreted: Readonly<Record<string, string>>;
	/** Bands, chances and sentences, with every digit. */
	readonly ensembles: Readonly<Record<string, string>>;
}

/** The same for the headline scenario of every pack, with all its uncertain assumptions varied. */
export function drawHashes(packs: readonly RuntimeFile[]): DrawHashes {
	const selected = selectEngine();
	const runPlan = preparedRun(selected);
	const opened = packs.map(fromRuntimeFile);
	const each = (work: (pack: RuntimePack) => string) => Object.fromEntries(opened.map((pack) => [pack.id, work(pack)]));
	return {
		engine: selected.name,
		draws: each((pack) => hashOf(variedValues(pack, runPlan))),
		interpreted: each((pack) => hashOf(variedValues(pack, interpret))),
		ensembles: each((pack) => {
			const request = { scenario: pack.headline.scenario, changes: [], draws: 1500, seed: 1 };
			return hashOf(Float64Array.from(JSON.stringify(runEnsemble(openEnsemble(pack, request), { runPlan })), (sign) => sign.charCodeAt(0)));
		})
	};
}

const DRAWS = 150;

/** Every value of all equations, each uncertain assumption a little off its path in each draw. */
function variedValues(pack: RuntimePack, runPlan: RunPlan): Float64Array {
	const { plan, inputs, years } = runScenario(pack, pack.headline.scenario, []);
	const slots = pack.uncertainty.inputs.flatMap(({ id }) => slotIndex(plan, id) ?? []);
	const values = Float64Array.from({ length: years.length * slots.length * DRAWS }, (_, at) => {
		const row = Math.floor(at / DRAWS);
		const path = inputs[Math.floor(row / slots.length) * plan.slots.length + slots[row % slots.length]!]!;
		return path * (1 + (((at * 37) % 101) - 50) / 1000);
	});
	const { values: got, stride, draws } = runPlan(plan, { inputs, varying: { slots, values }, outputs: [...plan.order], draws: DRAWS });
	// What lies between rows means nothing.
	return got.filter((_, at) => at % stride < draws);
}

/** FNV-1a over 64-bit words. What a missing value looks like in memory is left to the engine, so all are one. */
function hashOf(values: Float64Array): string {
	const word = new DataView(new ArrayBuffer(8));
	let hash = OFFSET;
	for (const value of values) {
		if (Number.isNaN(value)) word.setBigUint64(0, 0x7ff8000000000000n);
		else word.setFloat64(0, value);
		hash = BigInt.asUintN(64, (hash ^ word.getBigUint64(0)) * PRIME);
	}
	return hash.toString(16).padStart(16, '0');
}
