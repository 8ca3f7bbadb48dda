import { modelDiagnostics } from './model';
import { nameDiagnostics } from './names';
import { parseDiagnostics } from './parse';
import { runDiagnostics } from './run';
import { unitDiagnostics } from './units';
import { wasmDiagnostics } from './wasm';

/** Every code of the engine, by phase: writing, names, units, the model as a whole, texts and runs, WebAssembly. */
export const engineCatalogue = {
	...parseDiagnostics,
	...nameDiagnostics,
	...unitDiagnostics,
	...modelDiagnostics,
	...runDiagnostics,
	...wasmDiagnostics
};
