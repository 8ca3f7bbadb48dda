/** A lower triangular factor, or the row at which the matrix turns out to be impossible. */
export type CholeskyAnswer =
	| { readonly ok: true; /** `[row][column]`, row-major, zeros above the diagonal. */ readonly factor: Float64Array }
	| { readonly ok: false; readonly row: number };

// Correlations are written with a few digits; a pivot this small is a combination that leaves nothing to chance.
const SMALLEST_PIVOT = 1e-10;

/**
 * The lower triangular L with L · Lᵀ equal to a correlation matrix; turns independent normal numbers into correlated ones.
 *
 * Fails where the matrix is not positive definite: no set of quantities can have such correlations all at once.
 * @param matrix `[row][column]`, row-major, symmetric; the upper triangle is not read.
 */
export function choleskyOf(matrix: Float64Array, size: number): CholeskyAnswer {
	const factor = new Float64Array(size * size);
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column <= row; column += 1) {
			let rest = matrix[row * size + column]!;
			for (let k = 0; k < column; k += 1) rest -= factor[row * size + k]! * factor[column * size + k]!;
			if (column < row) factor[row * size + column] = rest / factor[column * size + column]!;
			else if (rest < SMALLEST_PIVOT) return { ok: false, row };
			else factor[row * size + row] = Math.sqrt(rest);
		}
	}
	return { ok: true, factor };
}
