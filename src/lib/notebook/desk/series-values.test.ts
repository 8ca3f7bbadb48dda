import { expect, test } from 'vitest';
import type { TextFacts } from '$lib/analysis';
import { plainUnit, readUnit } from '$lib/model';
import { entryDigits, entryTick, entryUnit, smallRatioFormat } from './series-values';

const ratio: TextFacts = { unit: plainUnit, unitText: undefined, price: 'none', display: { as: 'number', decimals: 2 } };
const share: TextFacts = { unit: plainUnit, unitText: 'share', price: 'none', display: { as: 'percent', decimals: 2 } };
const people: TextFacts = {
	unit: readUnit('thousand persons', 'none'),
	unitText: 'thousand persons',
	price: 'none',
	display: { as: 'number', decimals: 1 }
};
const look = (facts: TextFacts, format?: string) => ({
	entry: { of: 'x', ...(format === undefined ? {} : { format }) },
	facts,
	language: 'vi' as const
});

test('numbers on an axis are in the format that the entry asks for', () => {
	expect([0.54, 0.56].map((value) => entryTick(value, 0.02, look(ratio, 'percent:1')))).toEqual(['54', '56']);
	expect(entryUnit(look(ratio, 'percent:1'))).toBe('%');
});

test.each([
	[0.005, ['3,5', '4,0']],
	[0.0002, ['0,14', '0,16']],
	[0.5, ['350', '400']]
])('numbers on an axis %d apart never read alike', (step, texts) => {
	expect([7 * step, 8 * step].map((value) => entryTick(value, step, look(share)))).toEqual(texts);
});

test('a format of another unit changes number and unit alike', () => {
	const asked = look(people, 'persons:0');
	expect([entryDigits(1.234, asked), entryTick(2, 0.5, asked), entryUnit(asked)]).toEqual(['1.234', '2.000', 'người']);
});

test('differences of shares are counted in points', () => {
	const asked = { ...look(share), isDifference: true };
	expect([entryDigits(0.012, asked), entryUnit(asked)]).toEqual(['+1,20', 'điểm %']);
	expect(entryUnit({ ...look(people), isDifference: true })).toBe('nghìn người');
});

test('a year is never grouped, and what has no value is a dash', () => {
	expect(entryDigits(2030, look(ratio, 'year'))).toBe('2030');
	expect(entryDigits(undefined, look(share))).toBe('—');
});

test('a ratio below one has four decimals, a share or what is larger stays as it is', () => {
	expect(smallRatioFormat(ratio, [0.5702, undefined, 0.61])).toEqual({ format: 'number:4' });
	expect(smallRatioFormat({ ...ratio, unitText: 'ratio' }, [0.5702])).toEqual({ format: 'number:4' });
	expect(smallRatioFormat(ratio, [0.57, 2.14])).toEqual({});
	expect(smallRatioFormat(share, [0.57])).toEqual({});
	expect(smallRatioFormat(people, [0.57])).toEqual({});
});
