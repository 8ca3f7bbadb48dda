import { describe, expect, test } from 'vitest';
import { assertDefined } from '$lib/base';
import { TINY_LIBRARY } from '../../../../tests/support/tiny-library';
import { loadLibrary } from '../library';
import { resolveScenario } from './resolve-scenario';

const loaded = loadLibrary(TINY_LIBRARY);
if (!loaded.ok) throw new Error('the tiny library does not load');
const { packs, scenarios } = loaded.value;
const pack = assertDefined(packs[0], 'pack');

function resolved(id: string) {
	const result = resolveScenario(pack, scenarios, id);
	if (!result.ok) throw new Error(id);
	return result.value;
}

describe('resolveScenario', () => {
	test('base scenarios come first, and what was set before what was derived', () => {
		const { chain, differences, closure, calibration } = resolved('faster');
		expect(chain.map((one) => one.id)).toEqual(['plain', 'faster']);
		expect(differences.map((one) => `${one.scenario} ${one.part} ${one.difference.id}`)).toEqual([
			'plain derived growth_assumed[II]',
			'faster set growth_assumed[II]',
			'faster set population',
			'faster set growth_population'
		]);
		expect(closure).toBe('growth-led');
		expect(calibration.map((one) => one.scenario)).toEqual(['plain']);
	});

	test('an unknown scenario is told the nearest', () => {
		const result = resolveScenario(pack, scenarios, 'fastr');
		expect(result.ok).toBe(false);
		expect(result.diagnostics[0]?.hint.en).toBe('Perhaps "faster" is meant.');
	});
});
