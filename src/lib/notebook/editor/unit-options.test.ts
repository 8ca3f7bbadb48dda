import { expect, test } from 'vitest';
import { editorEn, editorVi, en, vi } from '$lib/i18n';
import { unitInHeading, unitOptions } from './unit-options';

const UNITS = ['bn VND', 'share', 'ratio', 'index', 'thousand persons', 'beds per 10 thousand persons'];
const inVietnamese = unitOptions(UNITS, 'vi', { plain: editorVi.data.plain, price: vi.price });
const inEnglish = unitOptions(UNITS, 'en', { plain: editorEn.data.plain, price: en.price });

test('units are read in the language of the page, money with its prices', () => {
	expect(inVietnamese.map(({ label }) => label)).toEqual([
		'%',
		'‰',
		'chỉ số (gốc là 1)',
		'chỉ số (gốc là 1), giá hiện hành trên giá so sánh',
		'giường bệnh/10.000 dân',
		'nghìn người',
		'tỷ đồng, giá hiện hành',
		'tỷ đồng, giá so sánh',
		'tỷ lệ (1 là 100 %)',
		'tỷ số'
	]);
	expect(inEnglish.map(({ unit, price }) => `${unit} ${price}`).toSorted()).toEqual(
		inVietnamese.map(({ unit, price }) => `${unit} ${price}`).toSorted()
	);
});

test.each([
	['GRDP (tỷ đồng)', 'bn VND current'],
	['Dân số trung bình, nghìn người', 'thousand persons none'],
	['Tốc độ tăng (%)', 'percent none'],
	['Dân số (nghìn người) năm trước', undefined],
	['GRDP (đồng)', undefined],
	['GRDP', undefined],
	['GRDP ()', undefined]
])('the unit that “%s” names is %s', (heading, expected) => {
	const found = unitInHeading(heading, inVietnamese, 'vi');
	expect(found && `${found.unit} ${found.price}`).toBe(expected);
});
