import type { EmittedModule } from '../compile/emit-plan';

/** A module at work: its memory as numbers, and its two functions. */
export interface LiveModule {
	readonly memory: Float64Array;
	/** Computes what all draws share. */
	readonly common: () => void;
	/** Computes draws of a block, from one place in their rows up to another, in bytes. */
	readonly block: (first: number, end: number) => void;
}

/**
 * Starts a module. Synchronous, as workers allow for any size.
 * @throws Error when the module does not export what every emitted one does.
 */
export function startModule({ bytes }: EmittedModule): LiveModule {
	const { memory, common, block } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
	if (!(memory instanceof WebAssembly.Memory) || !isFunction(common) || !isFunction(block)) throw new Error('a module without its exports');
	return { memory: new Float64Array(memory.buffer), common, block };
}

/** Whether a module's export is a function. */
export function isFunction(exported: unknown): exported is (...places: number[]) => void {
	return typeof exported === 'function';
}
