import type { Lanes } from '../emit/code';

/** Type section of one function without results, and a body that makes a vector of zeros and drops it. */
const VECTOR_PROBE = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11]);
const EMPTY_MODULE = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]);

/**
 * How many draws an instruction of this machine's WebAssembly takes: 2 with vectors, 1 without; `undefined` where WebAssembly is missing
 * or blocked by a content security policy.
 */
export function supportedLanes(): Lanes | undefined {
	if (typeof WebAssembly !== 'object') return undefined;
	try {
		// Started and not only validated: a security policy lets the latter through, and some browsers ask it at the very end.
		new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
	} catch {
		return undefined;
	}
	return WebAssembly.validate(VECTOR_PROBE) ? 2 : 1;
}
