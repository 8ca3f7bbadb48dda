import { expect, test } from 'vitest';
import { readTrace, traceFragment } from './trace-address';

test.each([
	{ id: 'grdp', year: 2030 },
	{ id: 'value_added[II]', year: 2025, scenario: 'steady-seven' },
	{ id: 'grdp', year: 2030, own: 'a=1&p=made-up&b=outturn-trend&d=growth_assumed.II:0.12@2026-2030~net_migration:-0.003' },
	{ id: 'grdp', year: 2030, scenario: 'steady-seven', own: 'a=1&d=x:1' }
])('the address of %o leads back to it', (number) => {
	expect(readTrace(`#${traceFragment(number)}`)).toEqual(number);
});

test('an address that asks for no number, or for a broken one, is told apart', () => {
	expect(readTrace('#grdp')).toBeUndefined();
	expect(readTrace('')).toBeUndefined();
	expect(readTrace('#trace=grdp')).toBe('grdp');
	expect(readTrace('#trace=%E0%A4%A')).toEqual(expect.any(String));
});
