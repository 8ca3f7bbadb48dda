import { describe, expect, test } from 'vitest';
import { assertDefined } from '$lib/base';
import { toSeriesId, type AuditCheck, type AuditIdentity, type FigureReference, type Pack } from '$lib/model';
import { TINY, tinyHistory, tinyLibrary, tinyTarget } from '../../../../tests/support/tiny-pack';
import type { AuditResult } from '../types';
import { auditPack } from './audit-pack';
import { lastDigit } from './figures';

const TEXT = { vi: 'tính {computed}, nêu {stated}, lệch {gap}', en: 'computed {computed}, stated {stated}, off {gap}' };

function audited(figures: Readonly<Record<string, FigureReference>>, identity: Partial<AuditIdentity> = {}): AuditResult {
	const side = (text: string) => ({ text, where: {} });
	const label = { vi: 'x', en: 'x' };
	const whole: AuditIdentity = {
		id: 'product',
		label,
		parameters: Object.keys(figures).map((id) => ({ id, label })),
		computed: side('a * b'),
		stated: side('c'),
		display: { as: 'number', decimals: 1 },
		unit: 'bn VND',
		comparison: 'equal',
		...identity
	};
	const check: AuditCheck = {
		id: 'check',
		identity: 'product',
		sections: ['1'],
		label,
		figures,
		consistent: TEXT,
		inconsistent: TEXT,
		where: {}
	};
	const history: Partial<Pack> = {
		targets: [tinyTarget(), tinyTarget({ id: 'band', value: [10, 12], printed: 1 })],
		historySeries: [tinyHistory('published', true)],
		history: [{ series: 'published', period: '2016-2020', value: 7.25, status: 'final', source: 'book', at: 'page 3', where: {} }]
	};
	const pack = assertDefined(tinyLibrary(history).packs[0], 'pack');
	const result = auditPack({ ...TINY, identities: [whole] }, { ...pack, audit: [check] });
	if (!result.ok || result.value[0] === undefined) throw new Error(JSON.stringify(result.diagnostics));
	return result.value[0];
}

function printed(value: number, step: number): FigureReference {
	return { from: 'printed', value, printed: step, section: '1' };
}

describe('a check', () => {
	test('is consistent where the roundings leave room, and off by the distance where they do not', () => {
		// [9.5, 10.5] * [1.95, 2.05] = [18.525, 21.525]
		const near = audited({ a: printed(10, 1), b: printed(2, 0.1), c: printed(22, 1) });
		expect(near).toMatchObject({ consistent: true, gap: 0 });
		const far = audited({ a: printed(10, 1), b: printed(2, 0.1), c: printed(23, 1) });
		expect(far.consistent).toBe(false);
		expect(far.gap).toBeCloseTo(21.525 - 22.5, 12);
		expect(far.computed[0]).toBeCloseTo(18.525, 12);
	});

	test('says so with the figures filled in, in each language’s digits', () => {
		const { explanation } = audited({ a: printed(10, 1), b: printed(2, 0.1), c: printed(23, 1) });
		expect(explanation.vi).toBe('tính 18,5–21,5\u00a0tỷ đồng, nêu 22,5–23,5\u00a0tỷ đồng, lệch −1,0\u00a0tỷ đồng');
		expect(explanation.en).toBe('computed 18.5–21.5\u00a0bn VND, stated 22.5–23.5\u00a0bn VND, off −1.0\u00a0bn VND');
	});

	test.each([
		['at-least', 5, true],
		['at-least', 30, false],
		['at-most', 30, true],
		['at-most', 5, false]
	] as const)('%s %d is consistent: %s', (comparison, stated, consistent) => {
		expect(audited({ a: printed(10, 1), b: printed(2, 0.1), c: printed(stated, 1) }, { comparison }).consistent).toBe(consistent);
	});
});

describe('figures', () => {
	test.each([
		['a target by its printed digit', { from: 'target', id: 'per_head_2030' }, [14.5, 15.5]],
		['a band by both its ends', { from: 'target', id: 'band' }, [9.5, 12.5]],
		['a base value by its last digit', { from: 'base', id: toSeriesId('output') }, [999.5, 1000.5]],
		['a published average by its last digit', { from: 'history', series: 'published', period: '2016-2020' }, [7.245, 7.255]],
		['an exact count', { from: 'printed', value: 10, printed: 0, section: '1' }, [10, 10]]
	] as const)('%s', (_, figure, interval) => {
		const result = audited({ a: figure, b: printed(1, 0), c: printed(0, 0) });
		expect(result.figures[0]?.interval[0]).toBeCloseTo(interval[0], 12);
		expect(result.figures[0]?.interval[1]).toBeCloseTo(interval[1], 12);
	});

	test.each([
		[38362, 1],
		[729.78, 0.01],
		[0.0526, 0.0001],
		[1e-7, 1e-7],
		[2.5e-7, 1e-8],
		[1e21, 1]
	])('the last digit of %d is worth %d', (value, digit) => {
		expect(lastDigit(value)).toBe(digit);
	});
});
