import { expect, test } from 'vitest';
import { readComparison, writeComparison, type ComparisonView } from './comparison-address';

const usual: ComparisonView = { scenarios: ['programme', 'trend'], mode: 'overlay', base: 'programme', indicators: ['grdp', 'share[I]'] };
const known = {
	scenarios: ['programme', 'trend', 'steady', 'low', 'high', 'other'],
	indicators: ['grdp', 'share[I]', 'population'],
	usual
};

test('the usual view needs no address', () => {
	expect(writeComparison(usual, usual)).toBe('');
	expect(readComparison('', known)).toEqual({ view: usual, unknown: [] });
});

test.each<Partial<ComparisonView>>([
	{ scenarios: ['trend', 'steady', 'programme'] },
	{ mode: 'difference', base: 'trend' },
	{ indicators: ['share[I]'] },
	{ scenarios: ['programme', 'own'], own: 'a=1&p=x&b=trend&d=growth_assumed.II:0.12@2026-2030' }
])('the address of %o leads back to it', (part) => {
	const view = { ...usual, ...part };
	expect(readComparison(`#${writeComparison(view, usual)}`, known)).toEqual({ view, unknown: [] });
});

test.each(['a=1&p=x&b=trend&c=growth-led&d=growth_assumed.II:0.12@2026-2030', 's=1.AAAA'])(
	'the link %s is a visitor’s own scenario',
	(own) => {
		expect(readComparison(`#${own}`, known)).toEqual({ view: { ...usual, scenarios: ['programme', 'trend', 'own'], own }, unknown: [] });
	}
);

test('what nobody knows is listed, and the rest is applied', () => {
	const { view, unknown } = readComparison('#c=programme,nobody&mode=sideways&i=grdp,zzz&base=gone', known);
	expect(view).toEqual({ ...usual, scenarios: ['programme'], indicators: ['grdp'] });
	expect(unknown).toEqual(['nobody', 'sideways', 'gone', 'zzz']);
});

test('more scenarios than a reader can tell apart are left out, and said', () => {
	const { view, unknown } = readComparison('#c=programme,trend,steady,low,high,other', known);
	expect(view.scenarios).toEqual(['programme', 'trend', 'steady', 'low', 'high']);
	expect(unknown).toEqual(['other']);
});
