import { diagnosticsOf } from '$lib/base';
import { figureCatalogue } from './diagnostics/figures';
import { referenceCatalogue } from './diagnostics/references';
import { shapeCatalogue } from './diagnostics/shape';
import { yearsCatalogue } from './diagnostics/years';

/** Everything that can be wrong with the content of a model, pack or scenario file. */
export const modelCatalogue = { ...shapeCatalogue, ...referenceCatalogue, ...figureCatalogue, ...yearsCatalogue } as const;

/** A code of this layer. */
export type ModelCode = keyof typeof modelCatalogue;

/** Makes a diagnostic of this layer. */
export const diagnoseModel = diagnosticsOf(modelCatalogue);
