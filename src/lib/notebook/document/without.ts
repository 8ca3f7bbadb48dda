/** A group without one of its keys. */
export function without<T extends object, K extends keyof T & string>(group: T, key: K): Omit<T, K> {
	return Object.fromEntries(Object.entries(group).filter(([name]) => name !== key)) as Omit<T, K>; // the one key is left out
}
