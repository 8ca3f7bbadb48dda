/** Value of a polynomial at x, by Horner's rule; the coefficient of the highest power comes first. */
export function polynomial(coefficients: readonly number[], x: number): number {
	let sum = 0;
	for (let k = 0; k < coefficients.length; k += 1) sum = sum * x + coefficients[k]!;
	return sum;
}
