import type { YearsReader } from './types';

/** Sum of an argument over the years from argument `from` to argument `to`, both included, earliest first; NaN if any year is. */
export function totalOver({ value, year }: YearsReader, argument: number, from: number, to: number): number {
	let total = value(argument, year(from));
	for (let at = year(from) + 1; at <= year(to); at += 1) total += value(argument, at);
	return total;
}
