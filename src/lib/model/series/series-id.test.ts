import { describe, expect, test } from 'vitest';
import type { Dimension } from '../types';
import { nearestName } from './nearest-name';
import { fromLinkId, parseSeriesId, seriesIdsOf, toLinkId, toSeriesId } from './series-id';

describe('parseSeriesId', () => {
	test.each([
		['grdp', 'grdp', []],
		['value_added[II]', 'value_added', ['II']],
		['population_age[0,male]', 'population_age', ['0', 'male']]
	])('%s is a variable and its members', (text, variable, members) => {
		expect(parseSeriesId(text)).toEqual({ variable, members });
	});

	test.each(['', 'GRDP', '1a', 'a[', 'a[]', 'a[x,]', 'a[ x]', 'a[x][y]', 'dân_số', 'a-b', 'a(-1)', 'a.b'])(
		'"%s" is no series id',
		(text) => {
			expect(parseSeriesId(text)).toBeUndefined();
		}
	);
});

describe('link spelling', () => {
	test.each([
		['grdp', 'grdp'],
		['growth_assumed[II]', 'growth_assumed.II'],
		['population_age[0,male]', 'population_age.0.male']
	])('%s is written %s and read back', (id, link) => {
		expect(toLinkId(toSeriesId(id))).toBe(link);
		expect(fromLinkId(link)).toBe(id);
	});

	test('brackets are read in a link too, and nonsense is not', () => {
		expect(fromLinkId('growth_assumed[II]')).toBe('growth_assumed[II]');
		expect(fromLinkId('growth_assumed.')).toBeUndefined();
		expect(fromLinkId('<script>')).toBeUndefined();
	});
});

test('members of two dimensions run with the last fastest', () => {
	const label = { vi: 'x', en: 'x' };
	const dimension = (id: string, members: readonly string[]): Dimension => ({
		id,
		index: id,
		label,
		members: members.map((one) => ({ id: one, label }))
	});
	const dimensions = [dimension('age', ['0', '1']), dimension('sex', ['male', 'female'])];
	expect(seriesIdsOf('p', ['age', 'sex'], dimensions)).toEqual(['p[0,male]', 'p[0,female]', 'p[1,male]', 'p[1,female]']);
	expect(seriesIdsOf('p', [], dimensions)).toEqual(['p']);
	expect(() => seriesIdsOf('p', ['colour'], dimensions)).toThrow('colour');
});

describe('nearestName', () => {
	const known = ['grdp_per_capita', 'growth_assumed[I]', 'growth_assumed[II]', 'population'];

	test.each([
		['grdp_percapita', 'grdp_per_capita'],
		['growth_assumed[i]', 'growth_assumed[I]'],
		['popluation', 'population'],
		['growth-assumed[II]', 'growth_assumed[II]']
	])('%s most likely stands for %s', (name, expected) => {
		expect(nearestName(name, known)).toBe(expected);
	});

	test('nothing is suggested for a name that is far from all', () => {
		expect(nearestName('rainfall', known)).toBeUndefined();
	});
});
