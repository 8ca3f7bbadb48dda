import type { AuditIdentity, ConditionDefinition, ModelDefinition } from '$lib/model';
import type { NameTable } from '../names/name-table';
import type { Equation, Expression } from '../types';

/** An expression with its text and place, as parsed. */
export interface CheckedExpression {
	readonly text: string;
	readonly where: Equation['where'];
	readonly body: Expression;
}

/** A condition of the model, parsed. */
export interface CheckedCondition {
	readonly definition: ConditionDefinition;
	readonly when: CheckedExpression;
}

/** An audit identity with both of its sides parsed; its names are its own parameters. */
export interface CheckedIdentity {
	readonly definition: AuditIdentity;
	readonly computed: Expression;
	readonly stated: Expression;
}

/** A model in which every text has been parsed and found right. */
export interface CheckedModel {
	readonly model: ModelDefinition;
	readonly table: NameTable;
	/** Equations of the variables as declared, those of single members among them. */
	readonly equations: readonly Equation[];
	/** Equations that hold in the base year only. */
	readonly baseEquations: readonly Equation[];
	/** By closure id: the equations that replace declared ones. */
	readonly closures: ReadonlyMap<string, readonly Equation[]>;
	readonly conditions: readonly CheckedCondition[];
	readonly identities: readonly CheckedIdentity[];
}
