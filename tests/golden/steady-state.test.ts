/*
 * Constant growth and constant everything else.
 * Source: the closed forms written beside each series. Tolerance 1e-12 relative: thirty products in a row round by at most 30 half-ulps (3e-15).
 */
import { describe, expect, test } from 'vitest';
import { closeTo } from '../support';
import { tinyModelFromYaml } from '../support/tiny-model';
import { runTiny } from '../support/tiny-run';

const MODEL = tinyModelFromYaml(`
dimensions:
  sector: {index: s, members: [I, II, III]}
inputs:
  growth_assumed: {dims: [sector], unit: share}
  inflation: {unit: share}
  growth_population: {unit: share}
  depreciation_rate: {unit: share}
  investment_real: {unit: bn VND, price: constant}
variables:
  value_added: {dims: [sector], unit: bn VND, price: constant, equation: "value_added[s] = value_added[s](-1) * (1 + growth_assumed[s])"}
  deflator: {unit: index, price: deflator, equation: "deflator = deflator(-1) * (1 + inflation)"}
  grdp_real: {unit: bn VND, price: constant, equation: "grdp_real = sum(value_added)"}
  grdp: {unit: bn VND, price: current, equation: "grdp = grdp_real * deflator"}
  growth_grdp: {unit: share, equation: "growth_grdp = grdp_real / grdp_real(-1) - 1"}
  population: {unit: thousand persons, equation: "population = population(-1) * (1 + growth_population)"}
  grdp_per_capita: {unit: m VND per person, price: current, equation: "grdp_per_capita = grdp / population"}
  capital: {unit: bn VND, price: constant, equation: "capital = capital(-1) * (1 - depreciation_rate) + investment_real", base: "capital = 3 * grdp_real"}
  multiple: {unit: times, equation: "multiple = grdp_per_capita / base(grdp_per_capita)"}
`);

const G = { I: 0.03, II: 0.12, III: 0.08 };
const V0 = { I: 6000, II: 5500, III: 9000 };
const [PI, N, D, INVESTMENT] = [0.035, 0.009, 0.05, 4000];
const YEARS = 30;

const { series } = runTiny(MODEL, {
	firstYear: 2020,
	lastYear: 2020 + YEARS,
	inputs: {
		'growth_assumed[I]': G.I,
		'growth_assumed[II]': G.II,
		'growth_assumed[III]': G.III,
		inflation: PI,
		growth_population: N,
		depreciation_rate: D,
		investment_real: INVESTMENT
	},
	base: { 'value_added[I]': V0.I, 'value_added[II]': V0.II, 'value_added[III]': V0.III, deflator: 1.6, population: 730 }
});

const real = (t: number) => V0.I * (1 + G.I) ** t + V0.II * (1 + G.II) ** t + V0.III * (1 + G.III) ** t;
const perCapita = (t: number) => (real(t) * 1.6 * (1 + PI) ** t) / (730 * (1 + N) ** t);
const stock = (t: number) => 3 * real(0) * (1 - D) ** t + (INVESTMENT * (1 - (1 - D) ** t)) / D;

describe('steady state', () => {
	const closedForms: readonly (readonly [string, (t: number) => number])[] = [
		['value_added[II]', (t) => V0.II * (1 + G.II) ** t],
		['grdp_real', real],
		['grdp', (t) => real(t) * 1.6 * (1 + PI) ** t],
		['population', (t) => 730 * (1 + N) ** t],
		['grdp_per_capita', perCapita],
		['capital', stock],
		['multiple', (t) => perCapita(t) / perCapita(0)]
	];
	test.each(closedForms)('%s follows its closed form in every year', (id, closedForm) => {
		series(id).forEach((value, t) => closeTo(value, closedForm(t), { rel: 1e-12 }));
		expect(series(id)).toHaveLength(YEARS + 1);
	});

	test('growth is undefined in the base year and follows its closed form after it', () => {
		const growth = series('growth_grdp');
		expect(growth[0]).toBeUndefined();
		// Near 0.1, so an absolute 1e-13 is the 1e-12 of the levels.
		growth.slice(1).forEach((value, t) => closeTo(value, real(t + 1) / real(t) - 1, { abs: 1e-13 }));
	});
});
