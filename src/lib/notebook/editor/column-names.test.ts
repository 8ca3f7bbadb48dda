import { expect, test } from 'vitest';
import { columnNames } from './column-names';

test('a Vietnamese heading becomes a name without marks, each once', () => {
	expect(columnNames(['Vốn đầu tư (tỷ đồng)', 'Vốn đầu tư, tỷ đồng', '2020', ''], [])).toEqual([
		'von_dau_tu_ty_dong',
		'von_dau_tu_ty_dong_2',
		'column_2020',
		'column_4'
	]);
});

test('no name of the model is taken', () => {
	expect(columnNames(['population'], ['population'])).toEqual(['population_2']);
});
