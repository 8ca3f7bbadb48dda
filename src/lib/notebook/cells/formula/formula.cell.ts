import { failure, success, type Result } from '$lib/base';
import { PRICE_BASES, type PriceBasis } from '$lib/model';
import { diagnoseNotebook } from '../../document/diagnostics';
import type { CellSource, CellSpec, ContentOf } from '../cell-spec';

/** A definition `name = expression`. With the name of a model variable it replaces that variable's equation. */
export interface FormulaContent {
	/** As written, without the line end. */
	readonly text: string;
	/** Name on the left side; empty while there is none. */
	readonly name: string;
	readonly label?: string;
	readonly unit?: string;
	readonly price?: PriceBasis;
}

declare module '../cell-spec' {
	interface CellContents {
		formula: FormulaContent;
	}
}

const LEFT_SIDE = /^\s*([A-Za-z_]\w*)\s*(?:\[[^\]]{0,200}\])?\s*=(?!=)/;

/** Name that a formula defines; empty when it has no left side yet. */
export function nameOfFormula(text: string): string {
	return LEFT_SIDE.exec(text)?.[1] ?? '';
}

/** A formula with its row of years. */
export const spec: CellSpec<'formula'> = {
	kind: 'formula',
	order: 4,
	label: { vi: 'Công thức', en: 'Formula' },
	purpose: {
		vi: 'Một chuỗi mới, hoặc phương trình thay cho phương trình của mô hình.',
		en: 'A new series, or an equation in place of one of the model.'
	},
	isFenced: true,
	decode,
	write: ({ text, label, unit, price }) => ({ body: `${text}\n`, attributes: { label, unit, price } }),
	// Without a name it defines nothing that others can read, yet it is asked, so that the parser says what is wrong with it.
	needs: ({ text, name, unit, price = 'none' }) => ({
		defines: text.trim() === '' ? [] : [{ kind: 'formula', name, text, ...(unit === undefined ? {} : { unit: { text: unit, price } }) }]
	}),
	blank: () => ({ kind: 'formula', text: '', name: '' })
};

function decode({ body, attributes, where }: CellSource): Result<ContentOf<'formula'>> {
	// A formula may run over several lines; it is one expression all the same.
	const text = body.replace(/\r?\n$/, '').replace(/\r?\n/g, ' ');
	if (text.trim() === '') return failure([diagnoseNotebook('cell-empty', { example: '`per_head = grdp / population`' }, where)]);
	const written = attributes.get('price');
	const price = PRICE_BASES.find((one) => one === written);
	if (written !== undefined && price === undefined)
		return failure([diagnoseNotebook('cell-line-unreadable', { part: `price=${written}` }, where)]);
	const label = attributes.get('label');
	const unit = attributes.get('unit');
	return success({
		kind: 'formula',
		text,
		name: nameOfFormula(text),
		...(label === undefined ? {} : { label }),
		...(unit === undefined ? {} : { unit }),
		...(price === undefined ? {} : { price })
	});
}
