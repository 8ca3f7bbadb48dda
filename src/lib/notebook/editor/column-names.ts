import { foldText } from '$lib/i18n';

/** Names for formulas from headings of a table: ASCII, each once, none that the model has. */
export function columnNames(headings: readonly string[], taken: readonly string[]): readonly string[] {
	const used = new Set(taken);
	return headings.map((heading, at) => {
		const plain = foldText(heading)
			.replaceAll(/[^a-z0-9]+/g, '_')
			.replaceAll(/^_|_$/g, '');
		const base = /^[a-z]/.test(plain) ? plain.slice(0, 60) : `column_${plain === '' ? at + 1 : plain.slice(0, 50)}`;
		let name = base;
		for (let number = 2; used.has(name); number += 1) name = `${base}_${number}`;
		used.add(name);
		return name;
	});
}
