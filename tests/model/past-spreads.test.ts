import { expect, test } from 'vitest';
import { pastSpreads } from '$lib/analysis';
import { closeTo, loadShippedLibrary } from '../support';

const { packs } = loadShippedLibrary();
const spreads = packs.flatMap(pastSpreads);

test('every yearly spread that names published figures is theirs, as far as it is printed', () => {
	expect(spreads.length).toBeGreaterThan(5);
	expect(spreads.filter((one) => !one.isKept)).toEqual([]);
});

test('the spread of sector II leaves the two years out in which a power station started up', () => {
	// 10.57, 14.62, 5.32 and 16.57 % of 2019, 2020, 2021 and 2024: squares of what is off their mean of 11.77 add to 74.18.
	const spread = spreads.find(({ id }) => id === 'growth_assumed[II]');
	expect(spread?.count).toBe(4);
	closeTo(spread?.computed, Math.sqrt(74.18 / 3) / 100, { abs: 2e-5 });
});
