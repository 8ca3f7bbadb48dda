import { expose, transfer } from 'comlink';
import { fromRuntimeFile, type RuntimeFile } from '$lib/analysis';
import { ensembleMember } from './ensemble-member';

/** A thread of the pool in a browser. */
expose(
	ensembleMember(transfer, async (address) => {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		// Written by the build from the same types, under a name that carries its hash.
		return fromRuntimeFile((await response.json()) as RuntimeFile);
	})
);
