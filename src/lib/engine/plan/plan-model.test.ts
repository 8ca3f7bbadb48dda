import { describe, expect, test } from 'vitest';
import { tinyModel } from '../../../../tests/support/tiny-model';
import { asSeries, hasSlot, inputsOf, planTiny, runTiny, slotOf, valueOf } from '../../../../tests/support/tiny-run';
import { checkModel } from '../check';
import type { Plan } from '../types';
import { modelDependencies, modelDependents, planModel, slicePlan } from '.';

const YEARS = { firstYear: 2020, lastYear: 2023 };
const SECTORS = { sector: { index: 's', members: ['I', 'II'] } };

const because = (plan: Plan, id: string) => plan.unavailable.find((one) => one.id === id)?.because;
const idsOf = (plan: Plan, slots: readonly number[]) => slots.map((slot) => plan.slots[slot]?.id);

describe('what a pack lacks', () => {
	const model = tinyModel({
		inputs: { growth: null, rate: null, price: null },
		variables: {
			exports: 'exports = exports(-1) * (1 + growth)',
			doubled: 'doubled = 2 * exports',
			costly: 'costly = doubled * price',
			growth_exports: 'growth_exports = exports / exports(-1) - 1',
			either: 'either = if(1 > 0, growth, rate)'
		},
		conditions: [
			{ id: 'dear', when: 'price > 2' },
			{ id: 'fast', when: 'growth > 2' }
		]
	});
	const plan = planTiny(model, { ...YEARS, inputs: { growth: 0.1 } });

	test('an input without a path has no slot and is named as its own reason', () => {
		expect(hasSlot(plan, 'price')).toBe(false);
		expect(because(plan, 'price')).toEqual(['price']);
	});

	test('a series that starts from its own past needs a base value', () => {
		expect(because(plan, 'exports')).toEqual(['exports']);
		expect(hasSlot(planTiny(model, { ...YEARS, inputs: { growth: 0.1 }, base: { exports: 5 } }), 'exports')).toBe(true);
	});

	test('what depends on it is left out with it, with every reason, inputs first', () => {
		expect(because(plan, 'doubled')).toEqual(['exports']);
		expect(because(plan, 'costly')).toEqual(['price', 'exports']);
	});

	test('growth of a series needs no past of its own', () => {
		const started = planTiny(model, { ...YEARS, inputs: { growth: 0.1 }, base: { exports: 5 } });
		expect(hasSlot(started, 'growth_exports')).toBe(true);
	});

	test('a base value alone does not make a series available', () => {
		expect(because(planTiny(model, { ...YEARS, base: { exports: 5 } }), 'exports')).toEqual(['growth']);
	});

	test('a choice needs one of its branches', () => {
		expect(hasSlot(plan, 'either')).toBe(true);
		expect(because(planTiny(model, YEARS), 'either')).toEqual(['growth', 'rate']);
	});

	test('a branch that only long lags in a row lead to counts in the years that they leave', () => {
		const far = tinyModel({
			inputs: { rate: null, price: null },
			variables: {
				near: 'near = rate(-3)',
				middle: 'middle = near(-3)',
				far: 'far = middle(-3)',
				either: 'either = if(1 > 0, price, far)'
			}
		});
		const until = (lastYear: number) => planTiny(far, { firstYear: 2020, lastYear, inputs: { rate: 1 } });
		expect([2028, 2029, 2060].map((lastYear) => hasSlot(until(lastYear), 'either'))).toEqual([false, true, true]);
	});

	test('a condition on what is missing is not watched', () => {
		expect(plan.conditions.map((one) => one.id)).toEqual(['fast']);
	});
});

describe('the base year', () => {
	const model = tinyModel({
		inputs: { growth: null },
		variables: {
			real: 'real = real(-1) * (1 + growth)',
			deflator: { equation: 'deflator = deflator(-1) * 1.02', base: 'deflator = nominal / real' },
			nominal: 'nominal = real * deflator',
			share: 'share = nominal / base(nominal)'
		}
	});

	test('a base equation holds in the base year only, and a base value goes before it', () => {
		const inputs = { growth: 0.5 };
		const computed = runTiny(model, { ...YEARS, inputs, base: { real: 100, nominal: 160 } });
		expect(computed.series('deflator').slice(0, 2)).toEqual([1.6, 1.6 * 1.02]);
		const given = runTiny(model, { ...YEARS, inputs, base: { real: 100, nominal: 160, deflator: 2 } });
		expect(given.series('deflator')[0]).toBe(2);
		expect(given.series('share')[0]).toBe(1);
	});

	test('a circle that only a base value would cut is missing data, not a mistake', () => {
		const plan = planTiny(model, { ...YEARS, inputs: { growth: 0.5 }, base: { real: 100 } });
		expect(because(plan, 'deflator')).toEqual(['nominal']);
	});

	test('series that a lag ties into a circle start from the one that has a base value', () => {
		const tied = tinyModel({
			inputs: { pace: null },
			variables: { invest: 'invest = applied * 100', applied: 'applied = rate(-1) * pace', rate: 'rate = invest / 100' }
		});
		expect(runTiny(tied, { ...YEARS, inputs: { pace: 1 }, base: { invest: 25 } }).series('rate')).toEqual([0.25, 0.25, 0.25, 0.25]);
		expect(because(planTiny(tied, { ...YEARS, base: { invest: 25 } }), 'rate')).toEqual(['pace']);
		expect(because(planTiny(tied, { ...YEARS, inputs: { pace: 1 } }), 'rate')).toEqual(['invest', 'applied', 'rate']);
	});

	test('base equations are ordered by what they read', () => {
		const plan = planTiny(model, { ...YEARS, inputs: { growth: 0 }, base: { real: 100, nominal: 160 } });
		expect(idsOf(plan, plan.baseOrder)).toEqual(['deflator', 'share']);
		expect(idsOf(plan, plan.order)).toEqual(['deflator', 'real', 'nominal', 'share']);
	});
});

describe('equations that replace others', () => {
	const model = tinyModel({
		dimensions: SECTORS,
		inputs: { g: { dims: ['sector'] } },
		variables: { v: { dims: ['sector'], equation: 'v[s] = 1', members: ['v[II] = 2'] }, total: 'total = sum(v)' },
		closures: { main: [], given: ['v[s] = g[s]'], partly: ['v[I] = 10'] }
	});
	const inputs = { 'g[I]': 100, 'g[II]': 200 };
	const equationsUnder = (closure: string, overrides: readonly string[] = []) => {
		const data = { ...YEARS, closure, inputs };
		const plan = valueOf(
			planModel(valueOf(checkModel(model)), {
				...data,
				...inputsOf(data),
				overrides: overrides.map((text) => ({ text, where: {} }))
			})
		);
		return ['v[I]', 'v[II]'].map((id) => plan.slots[slotOf(plan, id)]?.equation?.text).join('; ');
	};

	test('a closure replaces all members or single ones, an override goes before it', () => {
		expect(equationsUnder('main')).toBe('v[s] = 1; v[II] = 2');
		expect(equationsUnder('given')).toBe('v[s] = g[s]; v[s] = g[s]');
		expect(equationsUnder('partly')).toBe('v[I] = 10; v[II] = 2');
		expect(equationsUnder('given', ['v[II] = 7'])).toBe('v[s] = g[s]; v[II] = 7');
		expect(equationsUnder('partly', ['v[s] = 3'])).toBe('v[s] = 3; v[s] = 3');
	});

	test('an override with a mistake is refused with its place', () => {
		const checked = valueOf(checkModel(model));
		const overrides = [{ text: 'total = sum(vv)', where: { file: 'notebook.md', line: 12 } }];
		const result = planModel(checked, { closure: 'main', ...YEARS, given: new Set(), anchored: new Set(), overrides });
		expect(result.diagnostics.map(({ code, where }) => [code, where.line, where.span])).toEqual([
			['unknown-name', 12, { start: 12, end: 14 }]
		]);
	});

	test('a condition with a letter holds when it holds for one member', () => {
		const watched = tinyModel({
			dimensions: SECTORS,
			inputs: { g: { dims: ['sector'] } },
			conditions: [{ id: 'high', when: 'g[s] > 150' }]
		});
		const plan = planTiny(watched, { ...YEARS, inputs });
		expect(plan.conditions).toMatchObject([{ id: 'high', when: { op: 'binary', operator: 'or' } }]);
	});
});

describe('a plan', () => {
	const model = tinyModel({
		dimensions: SECTORS,
		constants: { k: { value: 1000 } },
		inputs: { g: { dims: ['sector'] }, h: null },
		variables: {
			v: { dims: ['sector'], equation: 'v[s] = v[s](-1) * (1 + g[s])' },
			total: 'total = sum(v)',
			other: 'other = h * k',
			ratio: 'ratio = total / base(total)'
		}
	});
	const plan = planTiny(model, { ...YEARS, inputs: { 'g[I]': 0, 'g[II]': 0, h: 1 }, base: { 'v[I]': 1, 'v[II]': 2 } });

	test('is plain data that JSON brings back unchanged', () => {
		expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
	});

	test('writes sums out from left to right', () => {
		const body = plan.slots[slotOf(plan, 'total')]?.equation?.body;
		expect(body).toMatchObject({
			op: 'binary',
			operator: '+',
			left: { op: 'load', slot: slotOf(plan, 'v[I]') },
			right: { op: 'load', slot: slotOf(plan, 'v[II]') }
		});
	});

	test('names each member in the label of its slot', () => {
		expect(plan.slots[slotOf(plan, 'v[II]')]?.label.en).toBe('v – sector II');
	});

	test('says what a series reads and what reads it', () => {
		const reads = (id: string, baseYear = false) =>
			modelDependencies(plan, slotOf(plan, id), baseYear).map(({ slot, lag }) => [plan.slots[slot]?.id, lag]);
		expect(reads('ratio')).toEqual([
			['total', 0],
			['total', 'base']
		]);
		expect(reads('v[I]')).toEqual([
			['v[I]', 1],
			['g[I]', 0]
		]);
		expect(reads('v[I]', true)).toEqual([]);
		expect(idsOf(plan, modelDependents(plan, slotOf(plan, 'total')))).toEqual(['ratio']);
	});

	test('is cut down to what some outputs need', () => {
		const slice = slicePlan(plan, [slotOf(plan, 'ratio')]);
		expect(idsOf(plan, slice.order)).toEqual(['v[II]', 'v[I]', 'total', 'ratio']);
		expect(idsOf(plan, slice.baseOrder)).toEqual(['total', 'ratio']);
		expect(slice.needed.has(slotOf(plan, 'h'))).toBe(false);
	});

	test('works constant parts out', () => {
		const folded = planTiny(tinyModel({ inputs: { x: null }, variables: { y: 'y = x ^ (1 / 4)', z: 'z = x * (1 / 0)' } }), {
			...YEARS,
			inputs: { x: 16 }
		});
		expect(folded.slots[slotOf(folded, 'y')]?.equation?.body).toMatchObject({ right: { op: 'number', value: 0.25 } });
		expect(folded.slots[slotOf(folded, 'z')]?.equation?.body).toMatchObject({ right: { op: 'undefined' } });
	});

	test('does not run backwards', () => {
		const options = { closure: 'main', firstYear: 2030, lastYear: 2020, given: new Set([asSeries('h')]), anchored: new Set<never>() };
		expect(() => planModel(valueOf(checkModel(model)), options)).toThrow(RangeError);
	});
});
