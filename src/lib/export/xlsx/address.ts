/** Letters of a column that counts from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Address of a cell, row and column from 0: `F12`, or `$F$12` where it stays put when the formula is copied. */
export function cellAddress(row: number, column: number, fixed: 'none' | 'column' | 'both' = 'none'): string {
	const letters = columnLetters(column);
	switch (fixed) {
		case 'none':
			return `${letters}${row + 1}`;
		case 'column':
			return `$${letters}${row + 1}`;
		case 'both':
			return `$${letters}$${row + 1}`;
	}
}

/** Name of a sheet as formulas write it, in quotes. */
export function sheetReference(name: string): string {
	return `'${name.replaceAll("'", "''")}'!`;
}
