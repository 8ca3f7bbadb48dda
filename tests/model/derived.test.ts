import { describe, expect, test } from 'vitest';
import { calibrateScenario, derivedText } from '$lib/analysis';
import { readRepositoryFiles } from '../support';
import { library } from './shipped';

const calibrated = library.scenarios
	.filter(({ calibration }) => calibration.length > 0)
	.map(({ pack, id, calibration }) => ({ pack, id, calibration }));
const texts = new Map(readRepositoryFiles().map(({ path, text }) => [path, text] as const));

test('some scenario is derived', () => {
	expect(calibrated.map(({ pack, id }) => `${pack}/${id}`)).toContain('hau-giang/programme');
});

describe.each(calibrated)('$pack/$id', ({ pack, id, calibration }) => {
	const result = calibrateScenario(library, pack, id);

	test('deriving it again gives its derived file, byte for byte', () => {
		expect(result.ok && derivedText(result.value)).toBe(texts.get(`scenarios/${pack}/${id}.derived.yaml`));
	});

	test('every unknown meets its goal, and says from which figures it was solved', () => {
		expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
		const solved = result.ok ? result.value.solved : [];
		expect(new Set(solved.map(({ step }) => step)).size).toBe(calibration.length);
		for (const { goal, residual, from, why } of solved) {
			// Goals run from rates to trillions; the last step of the search leaves a few roundings of either.
			expect(Math.abs(residual)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(goal)));
			expect(from.length + why.vi.length).toBeGreaterThan(0);
		}
	});
});
