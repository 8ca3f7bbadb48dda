import { expect, test } from 'vitest';
import { toSeriesId } from '$lib/model';
import type { CellContent } from '../cells';
import { ensembleRequest } from './request';

const ask = (content: CellContent) => ensembleRequest(content, (id = 'own') => ({ scenario: id, changes: [] }));
const shared = { scenario: 'own', changes: [], draws: 4096, seed: 1 };

test('a fan asks for its series and measures no target', () => {
	const only = { targets: [], joint: [], years: [] };
	expect(ask({ kind: 'fan', more: {} })).toEqual({ ...shared, ...only });
	expect(ask({ kind: 'fan', series: toSeriesId('grdp'), scenario: 'low', draws: 512, seed: 9, more: {} })).toEqual({
		scenario: 'low',
		changes: [],
		draws: 512,
		seed: 9,
		series: ['grdp'],
		...only
	});
});

test('a list of chances asks for its targets, for the set that goes together, and for no series', () => {
	expect(ask({ kind: 'chances', more: {} })).toEqual({ ...shared, series: [], joint: [] });
	expect(ask({ kind: 'chances', targets: ['a', 'b'], joint: ['b'], more: {} })).toEqual({
		...shared,
		series: [],
		targets: ['a', 'b'],
		joint: ['b'],
		years: ['a', 'b']
	});
});

test('other cells ask for nothing', () => {
	expect(ask({ kind: 'text', markdown: '' })).toBeUndefined();
});
