import type { Definition } from '../cells';
import type { CellId } from '../document/types';
import { namesInText } from './names-in-text';

/** A name and the cell that brings it. */
export interface GraphDefinition {
	readonly cell: CellId;
	readonly definition: Definition;
	/** Whether it replaces an equation of the model, which computes it in its own order. */
	readonly isOverride: boolean;
}

/** Names that a definition reads; an override reads the model, which is the model's own matter. */
export function readsOf({ definition, isOverride }: GraphDefinition): ReadonlySet<string> {
	return definition.kind === 'formula' && !isOverride ? namesInText(definition.text.slice(definition.text.indexOf('=') + 1)) : new Set();
}
