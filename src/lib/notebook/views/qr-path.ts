/** The dark modules of a QR code as one path, a run of a row at a time. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
	return modules.map((row, y) => rowPath(row, y)).join('');
}

function rowPath(row: readonly boolean[], y: number): string {
	let path = '';
	for (let x = 0; x < row.length; x += 1) {
		if (row[x] !== true) continue;
		const start = x;
		while (row[x + 1] === true) x += 1;
		path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
	}
	return path;
}
