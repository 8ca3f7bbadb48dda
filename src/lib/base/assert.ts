/**
 * Stops a branch that the types say cannot be reached.
 * @throws Error always, with the value that got through.
 */
export function assertNever(value: never): never {
	throw new Error(`unreachable value: ${JSON.stringify(value)}`);
}

/**
 * The value itself, once it is known to be there.
 * @throws Error naming what was missing; only a programmer can cause it.
 */
export function assertDefined<T>(value: T | undefined, what: string): T {
	if (value === undefined) throw new Error(`missing: ${what}`);
	return value;
}
