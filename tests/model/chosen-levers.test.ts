import { describe, expect, test } from 'vitest';
import { selectEngine } from '$lib/engine';
import { toSeriesId } from '$lib/model';
import { packOf } from './shipped';
import { compilePack, runScenario, type CompiledPack } from '$lib/analysis';
import { leverShares } from '../../src/lib/analysis/sensitivity/choose-levers';
import { leverReason } from '../../src/lib/analysis/sensitivity/lever-reason';
import { preparedRun } from '../../src/lib/analysis/sensitivity/prepared-run';
import { LEVER_OPTIONS, withLevers } from '../../src/lib/analysis/sensitivity/with-levers';

const runPlan = preparedRun(selectEngine());
const small = packOf('can-tho');
const chosen = withLevers(small, runPlan);

describe('levers of a pack', () => {
	test('are those that decide most of the headline, in that order, one of each group that varies together', () => {
		const run = runScenario(small, small.headline.scenario);
		const ranked = leverShares(run, LEVER_OPTIONS, runPlan)?.shares ?? [];
		const ids = chosen.leverLists?.[run.closure]?.map(({ id }) => id) ?? [];
		expect(ids).toEqual(ranked.slice(0, 3).map(({ id }) => id));
		for (const { ids: group } of ranked) expect(ids.filter((id) => group.includes(id)).length).toBeLessThanOrEqual(1);
		expect(ranked[0]!.total).toBeGreaterThan(ranked[1]!.total);
	});

	test('begin after the last published year and end when the headline is asked of', () => {
		for (const { first, last } of Object.values(chosen.leverLists ?? {}).flat()) expect([first, last]).toEqual([2026, 2030]);
	});

	test('leave the pack as it is: made ready anew from a file of it, it has the same hash', () => {
		// As pages of one's own notebooks get it.
		const { model, pack, sources } = JSON.parse(JSON.stringify(chosen)) as CompiledPack;
		const again = compilePack({ model, packs: [pack], scenarios: sources }, pack.id);
		expect(again.ok && again.value.hash).toBe(chosen.hash);
	});

	test('stand as the pack lists them, with its reason in the sentence', () => {
		const listed = {
			id: toSeriesId('net_migration'),
			first: 2026,
			last: 2030,
			label: { vi: 'Di cư', en: 'Migration' },
			why: { vi: 'Hội đồng đã hỏi về di cư.', en: 'The council asked about migration.' }
		};
		const own = withLevers({ ...small, pack: { ...small.pack, levers: { 'growth-led': [listed] } } }, runPlan);
		expect(own.leverLists?.['growth-led']).toEqual([listed]);
		expect(own.leverReasons?.[small.headline.scenario]?.en).toMatch(
			/^This assumption decides about .+ The council asked about migration\.$/
		);
	});

	test('a pack without uncertainties has no chosen levers and says nothing of them', () => {
		const certain = withLevers({ ...small, uncertainty: { inputs: [], correlations: [] } }, runPlan);
		expect(certain.leverLists).toEqual({});
		expect(certain.leverReasons).toEqual({});
	});
});

test('the sentence adds up the unrounded shares and names every part', () => {
	const output = {
		id: 'x',
		label: { vi: 'GRDP năm 2030', en: 'GRDP in 2030' },
		unit: '',
		display: { as: 'number', decimals: 1 },
		year: 2030
	} as const;
	const parts = [
		{ label: { vi: 'Tăng trưởng dịch vụ', en: 'Growth of services' }, others: 0, first: 0.504 },
		{ label: { vi: 'ICOR', en: 'ICOR' }, others: 2, first: 0.304 }
	];
	const sentence = leverReason(output, parts);
	// A no-break space stands before the sign in Vietnamese.
	expect({ ...sentence, vi: sentence.vi.replaceAll('\u00a0', ' ') }).toEqual({
		vi: 'Hai giả định này quyết định khoảng 81 % độ bất định của GRDP năm 2030: tăng trưởng dịch vụ (50 %), ICOR và 2 giả định biến động cùng (30 %).',
		en: 'These two assumptions decide about 81% of the uncertainty of GRDP in 2030: growth of services (50%), ICOR and 2 others that move with it (30%).'
	});
});
