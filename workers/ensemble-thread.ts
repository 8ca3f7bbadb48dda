import { parentPort } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { ensembleMember } from './ensemble-member';

if (parentPort === null) throw new Error('started as a program; it is a thread of the pool');

/** A thread of the pool in Node; it is given packs as files. */
expose(
	ensembleMember(transfer, (address) => Promise.reject(new Error(`a thread loads no address: ${address}`))),
	nodeEndpoint(parentPort)
);
