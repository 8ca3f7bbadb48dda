/** Value of a polynomial at x, by Horner's rule; the coefficient of the highest power comes first. */
export function polynomial(coefficients: readonly number[], x: number): number {
	let sum = 0;
	for (const coefficient of coefficients) sum = sum * x + coefficient;
	return sum;
}
