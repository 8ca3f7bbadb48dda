import { fromRuntimeFile, runScenario, type RuntimeFile } from '$lib/analysis';

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
