import { expect, test } from 'vitest';
import { OWN } from '$lib/notebook/link';
import { readChance, writeChance, type ChanceView } from './chance-address';

const usual: ChanceView = { scenario: 'trend', series: 'grdp', until: 2030, draws: 4096, joint: ['a', 'b'] };
const known = {
	scenarios: ['programme', 'trend'],
	series: ['grdp', 'share[I]'],
	years: [2030, 2045],
	targets: ['a', 'b', 'c'],
	usual
};

test('the usual view needs no address', () => {
	expect(writeChance(usual, usual)).toBe('');
	expect(readChance('', known)).toEqual({ view: usual, unknown: [] });
});

test.each<Partial<ChanceView>>([
	{ scenario: 'programme' },
	{ series: 'share[I]', until: 2045, draws: 65_536 },
	{ joint: ['c'] },
	{ joint: [] },
	{ scenario: OWN, own: 'a=1&p=x&b=trend&d=growth_assumed.II:0.12@2026-2030' },
	{ scenario: 'programme', own: 'a=1&p=x&b=trend' }
])('the address of %o leads back to it', (part) => {
	const view = { ...usual, ...part };
	expect(readChance(`#${writeChance(view, usual)}`, known)).toEqual({ view, unknown: [] });
});

test('what nobody knows is listed, and the rest is applied', () => {
	const { view, unknown } = readChance('#s=nobody&i=share[I]&y=1999&n=7&all=c,zzz', known);
	expect(view).toEqual({ ...usual, series: 'share[I]', joint: ['c'] });
	expect(unknown).toEqual(['zzz', 'nobody', '1999', '7']);
});
