import { describe, expect, test } from 'vitest';
import {
	ATOMS,
	compareUnits,
	defaultDisplay,
	describeUnit,
	divideUnits,
	multiplyUnits,
	parseUnitText,
	plainUnit,
	powerUnit,
	PREFIXES,
	readUnit,
	unitLabel,
	type Unit
} from '.';
import type { PriceBasis } from '../types';

function unit(text: string, price: PriceBasis = 'none'): Unit {
	const read = readUnit(text, price);
	if (read === undefined) throw new Error(`${text} (${price}) is no unit`);
	return read;
}

describe('unit texts', () => {
	test.each([
		['share', 'none', {}, 1],
		['percent', 'none', {}, 0.01],
		['per mille', 'none', {}, 0.001],
		['bn VND', 'current', { 'money:current': 1 }, 1e9],
		['bn VND', 'constant', { 'money:constant': 1 }, 1e9],
		['trn VND', 'current', { 'money:current': 1 }, 1e12],
		['m VND per person', 'current', { 'money:current': 1, person: -1 }, 1e6],
		['m VND per worker', 'constant', { 'money:constant': 1, person: -1 }, 1e6],
		['thousand persons', 'none', { person: 1 }, 1e3],
		['thousand workers', 'none', { person: 1 }, 1e3],
		['students per 10 thousand persons', 'none', { student: 1, person: -1 }, 1e-4],
		['pupils per 100 thousand persons', 'none', { pupil: 1, person: -1 }, 1e-5],
		['index', 'deflator', { 'money:current': 1, 'money:constant': -1 }, 1],
		['VND per USD', 'current', { 'money:current': 1, USD: -1 }, 1],
		['USD per person', 'none', { USD: 1, person: -1 }, 1],
		['m USD', 'none', { USD: 1 }, 1e6],
		['VND per m VND', 'none', {}, 1e-6],
		['km2', 'none', { ha: 1 }, 100]
	] as const)('%s (%s)', (text, price, dims, scale) => {
		const read = unit(text, price);
		expect(read.dims).toEqual(dims);
		// Scales are quotients of powers of ten: equal to the last digit or one beside it.
		expect(Math.abs(read.scale / scale - 1)).toBeLessThan(1e-15);
	});

	test.each(['', 'VNDs', 'bn', 'bn share', 'VND per', 'per VND', 'VND per share', 'VND per USD per person', 'bn  VND', 'constructor'])(
		'"%s" is no unit text',
		(text) => {
			expect(parseUnitText(text)).toBeUndefined();
		}
	);

	test.each([
		['bn VND', 'none'],
		['bn VND', 'deflator'],
		['share', 'current'],
		['thousand persons', 'constant'],
		['VND per USD', 'deflator']
	] as const)('%s has no meaning with the price basis %s', (text, price) => {
		expect(readUnit(text, price)).toBeUndefined();
	});

	test.each(ATOMS.flatMap((atom) => atom.names.map((name) => [name, atom] as const)))(
		'the catalogue reads back its own %s',
		(name, atom) => {
			expect(parseUnitText(name)?.over.atom).toBe(atom);
		}
	);

	test('every prefix multiplies, and none is hidden by a shorter one', () => {
		expect(PREFIXES.map(({ name }) => parseUnitText(`${name} persons`)?.over.prefix?.name)).toEqual(PREFIXES.map((one) => one.name));
	});
});

describe('unit algebra', () => {
	test('money over people is money per head, scales included', () => {
		expect(compareUnits(divideUnits(unit('bn VND', 'current'), unit('thousand persons')), unit('m VND per person', 'current'))).toBe(
			'same'
		);
	});

	test('a deflator leads from constant to current prices', () => {
		expect(compareUnits(multiplyUnits(unit('bn VND', 'constant'), unit('index', 'deflator')), unit('bn VND', 'current'))).toBe('same');
	});

	test('what cancels leaves a plain number', () => {
		expect(divideUnits(unit('bn VND', 'current'), unit('bn VND', 'current'))).toEqual(plainUnit);
		expect(powerUnit(unit('persons'), 0)).toEqual(plainUnit);
	});

	test.each([
		[unit('share'), unit('percent'), 'scale'],
		[unit('bn VND', 'current'), unit('m VND', 'current'), 'scale'],
		[unit('bn VND', 'current'), unit('bn VND', 'constant'), 'price'],
		[unit('bn VND', 'current'), unit('thousand persons'), 'dimension'],
		[unit('index', 'deflator'), unit('index'), 'price'],
		[unit('persons'), unit('workers'), 'same'],
		[unit('persons'), unit('households'), 'dimension']
	] as const)('%j and %j differ in: %s', (a, b, difference) => {
		expect(compareUnits(a, b)).toBe(difference);
		expect(compareUnits(b, a)).toBe(difference);
	});
});

describe('units as people read them', () => {
	test.each([
		['bn VND', { vi: 'tỷ đồng', en: 'bn VND' }],
		['m VND per person', { vi: 'triệu đồng/người', en: 'm VND per person' }],
		['thousand persons', { vi: 'nghìn người', en: 'thousand persons' }],
		['students per 10 thousand persons', { vi: 'sinh viên/10.000 dân', en: 'students per 10,000 people' }],
		['index', { vi: '', en: '' }],
		['no such unit', { vi: 'no such unit', en: 'no such unit' }]
	])('%s', (text, label) => {
		expect(unitLabel(text)).toEqual(label);
	});

	test('a share takes the sign of its display', () => {
		expect(unitLabel('share', { as: 'percent', decimals: 1 })).toEqual({ vi: '%', en: '%' });
		expect(unitLabel('share', { as: 'per-mille', decimals: 1 })).toEqual({ vi: '‰', en: '‰' });
		expect(defaultDisplay('share').as).toBe('percent');
		expect(defaultDisplay('bn VND')).toEqual({ as: 'number', decimals: 0 });
		expect(defaultDisplay('m VND per person')).toEqual({ as: 'number', decimals: 1 });
	});

	test('a computed unit is put into words', () => {
		const perHead = divideUnits(unit('bn VND', 'current'), unit('thousand persons'));
		expect(describeUnit(perHead)).toEqual({
			vi: 'triệu đồng theo giá hiện hành / người',
			en: 'million VND in current prices per person'
		});
		expect(describeUnit(plainUnit)).toEqual({ vi: 'số thuần, không đơn vị', en: 'a plain number' });
		expect(describeUnit(unit('percent'))).toEqual({ vi: 'phần trăm', en: 'per cent' });
		expect(describeUnit(unit('thousand persons'))).toEqual({ vi: 'nghìn người', en: 'thousand persons' });
		expect(describeUnit(divideUnits(unit('share'), unit('thousand persons')))).toEqual({
			vi: '1 / nghìn người',
			en: '1 per thousand persons'
		});
		expect(describeUnit(divideUnits(unit('beds'), unit('10 thousand persons')))).toEqual({
			vi: 'giường bệnh / 10.000 người',
			en: 'beds per 10,000 persons'
		});
	});
});
