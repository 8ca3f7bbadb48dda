import type { ValueType } from '../encode/opcodes';

/** Locals of a function, taken and given back, so that a long function needs few. */
export class Locals {
	readonly types: ValueType[] = [];
	private readonly free = new Map<ValueType, number[]>();
	private readonly parameters: number;

	/** @param parameters how many locals the function's parameters take up. */
	constructor(parameters: number) {
		this.parameters = parameters;
	}

	/** Number of a local of a type that nobody uses. */
	take(type: ValueType): number {
		const freed = this.free.get(type)?.pop();
		return freed ?? this.parameters + this.types.push(type) - 1;
	}

	/**
	 * Gives a local back.
	 * @throws RangeError for a parameter.
	 */
	release(local: number): void {
		const type = this.types[local - this.parameters];
		if (type === undefined) throw new RangeError(`local ${local}`);
		const freed = this.free.get(type);
		if (freed === undefined) this.free.set(type, [local]);
		else freed.push(local);
	}
}
