import { expect, test } from 'vitest';
import { toSeriesId } from '$lib/model';
import { changeText } from './change-text';

const id = toSeriesId('net_migration');
const INPUTS = [
	{ id, label: { vi: 'Di cư thuần', en: 'Net migration' }, unit: 'share', display: { as: 'per-mille', decimals: 1 } }
] as const;

test('a change is told with its label, value and years', () => {
	const path = { kind: 'years', spans: [{ first: 2026, last: 2030, value: -0.003 }] } as const;
	expect(changeText({ id, path }, INPUTS, 'vi')).toEqual({ label: 'Di cư thuần', value: '−3,0\u00a0‰ (2026–2030)' });
});

test('knots are told as a way from one to the next', () => {
	const path = {
		kind: 'knots',
		interp: 'linear',
		knots: [
			{ year: 2025, value: 0 },
			{ year: 2030, value: 0.01 }
		]
	} as const;
	expect(changeText({ id, path }, INPUTS, 'vi').value).toBe('0,0\u00a0‰ (2025) → 10,0\u00a0‰ (2030)');
});

test('an unknown input goes by its id', () => {
	expect(changeText({ id, path: { kind: 'constant', value: 0 } }, [], 'vi')).toEqual({ label: 'net_migration', value: '0,0000' });
});
