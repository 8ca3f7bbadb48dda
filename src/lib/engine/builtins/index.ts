/// <reference types="vite/client" />
import type { Builtin } from './types';

export type { Builtin, BuiltinExample, Interpretation, QuantityType, ReportUnit, TypedArgument, UnitRule, YearsReader } from './types';

// Found by file name, so that one more builtin is one more file.
const files: Readonly<Record<string, { readonly builtin: Builtin }>> = import.meta.glob<{ readonly builtin: Builtin }>('./*.builtin.ts', {
	eager: true
});

/** Every function of the formula language, by name. */
export const BUILTINS: ReadonlyMap<string, Builtin> = new Map(Object.values(files).map(({ builtin }) => [builtin.name, builtin]));
