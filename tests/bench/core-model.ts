import type { Plan, SlotIndex } from '$lib/engine';
import { tinyModelFromYaml } from '../support/tiny-model';
import { inputsFor, planTiny, slotOf, type TinyData } from '../support/tiny-run';

/**
 * The growth core: a fixed list of 64 equations of output, prices, investment, people, labour, budget and trade, with one Cobb-Douglas pair.
 * Measured figures refer to this list; it does not change with the shipped model.
 */
export const CORE_MODEL = `
dimensions:
  sector: {index: s, members: [I, II, III]}
inputs:
  growth_assumed: {dims: [sector]}
  inflation: {dims: [sector]}
  growth_taxes_assumed:
  inflation_taxes:
  inflation_margin:
  depreciation:
  investment_rule:
  investment_rate:
  growth_investment:
  icor_assumed:
  depreciation_rate:
  capital_output_ratio:
  investment_share_state:
  growth_tfp:
  growth_human_capital:
  alpha:
  natural_increase:
  net_migration:
  urban_share:
  working_age_share:
  participation_rate:
  unemployment_rate:
  household_size:
  growth_revenue:
  growth_domestic_revenue:
  growth_recurrent_expenditure:
  growth_development_expenditure:
  growth_exports:
  growth_imports:
  net_new_enterprises:
variables:
  value_added: {dims: [sector], equation: "value_added[s] = value_added[s](-1) * (1 + growth_assumed[s])"}
  product_taxes: "product_taxes = product_taxes(-1) * (1 + growth_taxes_assumed)"
  growth: {dims: [sector], equation: "growth[s] = value_added[s] / value_added[s](-1) - 1"}
  sector_output: "sector_output = sum(value_added)"
  grdp_real: "grdp_real = sum(value_added) + product_taxes"
  grdp_increment: "grdp_increment = grdp_real - grdp_real(-1)"
  growth_grdp: "growth_grdp = grdp_real / grdp_real(-1) - 1"
  contribution: {dims: [sector], equation: "contribution[s] = (value_added[s] - value_added[s](-1)) / grdp_real(-1)"}
  deflator: {dims: [sector], equation: "deflator[s] = deflator[s](-1) * (1 + inflation[s])"}
  deflator_taxes: "deflator_taxes = deflator_taxes(-1) * (1 + inflation_taxes)"
  value_added_nominal: {dims: [sector], equation: "value_added_nominal[s] = value_added[s] * deflator[s]"}
  product_taxes_nominal: "product_taxes_nominal = product_taxes * deflator_taxes"
  grdp: "grdp = sum(value_added_nominal) + product_taxes_nominal"
  share: {dims: [sector], equation: "share[s] = value_added_nominal[s] / grdp"}
  grdp_deflator: "grdp_deflator = grdp / grdp_real"
  inflation_grdp: "inflation_grdp = grdp_deflator / grdp_deflator(-1) - 1"
  inflation_investment: "inflation_investment = sum(base(value_added_nominal[s]) * inflation[s]) / sum(base(value_added_nominal[s])) + inflation_margin"
  deflator_investment: {equation: "deflator_investment = deflator_investment(-1) * (1 + inflation_investment)", base: "deflator_investment = grdp_deflator"}
  exchange_rate: "exchange_rate = exchange_rate(-1) * (1 + depreciation)"
  grdp_per_capita: "grdp_per_capita = grdp / population"
  grdp_per_capita_usd: "grdp_per_capita_usd = grdp_per_capita * 1000000 / exchange_rate"
  investment: "investment = if(investment_rule == 0, investment(-1) * (1 + growth_investment), investment_rate * grdp)"
  investment_share: "investment_share = investment / grdp"
  investment_real: "investment_real = investment / deflator_investment"
  icor: "icor = if(growth_grdp < 0.005, undefined, investment_real / grdp_increment)"
  capital: {equation: "capital = capital(-1) * (1 - depreciation_rate) + investment_real", base: "capital = capital_output_ratio * grdp_real"}
  investment_required: "investment_required = if(grdp_increment <= 0, depreciation_rate * capital(-1), icor_assumed * grdp_increment) * deflator_investment"
  investment_gap: "investment_gap = investment_required - investment"
  investment_state: "investment_state = investment * investment_share_state"
  investment_other: "investment_other = investment - investment_state"
  tfp_index: {equation: "tfp_index = tfp_index(-1) * (1 + growth_tfp)", base: "tfp_index = 1"}
  human_capital: {equation: "human_capital = human_capital(-1) * (1 + growth_human_capital)", base: "human_capital = 1"}
  production_index: {equation: "production_index = tfp_index * (capital(-1) / base(capital)) ^ alpha * (human_capital * employment / base(employment)) ^ (1 - alpha)", base: "production_index = 1"}
  output_gap: "output_gap = grdp_real / (base(grdp_real) * production_index) - 1"
  population: "population = population(-1) * (1 + natural_increase + net_migration)"
  growth_population: "growth_population = population / population(-1) - 1"
  net_migrants: "net_migrants = net_migration * population(-1)"
  urban_population: "urban_population = population * urban_share"
  rural_population: "rural_population = population - urban_population"
  households: "households = population / household_size"
  labour_force: "labour_force = population * working_age_share * participation_rate"
  employment: "employment = labour_force * (1 - unemployment_rate)"
  labour_productivity: "labour_productivity = grdp / employment"
  growth_productivity: "growth_productivity = labour_productivity / labour_productivity(-1) - 1"
  revenue: "revenue = revenue(-1) * (1 + growth_revenue)"
  domestic_revenue: "domestic_revenue = domestic_revenue(-1) * (1 + growth_domestic_revenue)"
  recurrent_expenditure: "recurrent_expenditure = recurrent_expenditure(-1) * (1 + growth_recurrent_expenditure)"
  development_expenditure: "development_expenditure = development_expenditure(-1) * (1 + growth_development_expenditure)"
  budget_balance: "budget_balance = revenue - recurrent_expenditure - development_expenditure"
  revenue_share: "revenue_share = revenue / grdp"
  exports: "exports = exports(-1) * (1 + growth_exports)"
  imports: "imports = imports(-1) * (1 + growth_imports)"
  trade_balance: "trade_balance = exports - imports"
  enterprises: "enterprises = enterprises(-1) + net_new_enterprises"
`;

/** Inputs that differ between draws, each the same in every year of a draw, with half the width of their spread. */
export const VARIED: Readonly<Record<string, number>> = {
	'growth_assumed[I]': 0.02,
	'growth_assumed[II]': 0.04,
	'growth_assumed[III]': 0.03,
	growth_taxes_assumed: 0.03,
	'inflation[I]': 0.02,
	'inflation[II]': 0.02,
	'inflation[III]': 0.02,
	inflation_taxes: 0.02,
	inflation_margin: 0.01,
	depreciation: 0.01,
	growth_investment: 0.04,
	icor_assumed: 1,
	growth_tfp: 0.005,
	growth_human_capital: 0.005,
	natural_increase: 0.002,
	net_migration: 0.004,
	unemployment_rate: 0.01,
	growth_revenue: 0.03,
	growth_exports: 0.05,
	growth_imports: 0.05
};

/** What a chart of the first page needs. */
export const THREE_OUTPUTS = ['grdp_per_capita', 'grdp', 'population'];

/** Data of the growth core over so many years after the base year. */
export function coreData(years: number): TinyData {
	return {
		firstYear: 2020,
		lastYear: 2020 + years,
		inputs: {
			'growth_assumed[I]': 0.03,
			'growth_assumed[II]': 0.12,
			'growth_assumed[III]': 0.08,
			growth_taxes_assumed: 0.07,
			'inflation[I]': 0.03,
			'inflation[II]': 0.025,
			'inflation[III]': 0.035,
			inflation_taxes: 0.03,
			inflation_margin: 0.001,
			depreciation: 0.015,
			investment_rule: 0,
			investment_rate: 0.4,
			growth_investment: 0.11,
			icor_assumed: 5,
			depreciation_rate: 0.05,
			capital_output_ratio: 2.5,
			investment_share_state: 0.2,
			growth_tfp: 0.015,
			growth_human_capital: 0.01,
			alpha: 0.4,
			natural_increase: 0.007,
			net_migration: -0.004,
			urban_share: 0.3,
			working_age_share: 0.64,
			participation_rate: 0.8,
			unemployment_rate: 0.03,
			household_size: 3.6,
			growth_revenue: 0.1,
			growth_domestic_revenue: 0.09,
			growth_recurrent_expenditure: 0.06,
			growth_development_expenditure: 0.08,
			growth_exports: 0.12,
			growth_imports: 0.09,
			net_new_enterprises: 500
		},
		base: {
			'value_added[I]': 6800,
			'value_added[II]': 5600,
			'value_added[III]': 9100,
			product_taxes: 2100,
			'deflator[I]': 1.5,
			'deflator[II]': 1.4,
			'deflator[III]': 1.6,
			deflator_taxes: 1.5,
			exchange_rate: 23200,
			investment: 18000,
			population: 730,
			revenue: 9000,
			domestic_revenue: 3600,
			recurrent_expenditure: 5000,
			development_expenditure: 3500,
			exports: 700,
			imports: 300,
			enterprises: 3500
		}
	};
}

/** The growth core made ready to run. */
export interface CoreBench {
	readonly plan: Plan;
	readonly inputs: Float64Array;
	/** Every equation slot. */
	readonly all: readonly SlotIndex[];
	readonly three: readonly SlotIndex[];
	readonly varied: readonly SlotIndex[];
}

/** The growth core over so many years, as often side by side as asked for. */
export function coreBench(years = 30, copies = 1): CoreBench {
	const data = copiedData(coreData(years), copies);
	const plan = planTiny(tinyModelFromYaml(copiedModel(copies)), data);
	const equations = plan.slots.filter((slot) => slot.kind === 'equation').map((slot) => slotOf(plan, slot.id));
	return {
		plan,
		inputs: inputsFor(plan, data),
		all: equations,
		three: THREE_OUTPUTS.map((id) => slotOf(plan, id)),
		// Copies vary too: what is the same in all draws is computed once.
		varied: Array.from({ length: copies }, (_, copy) => Object.keys(VARIED).map((id) => slotOf(plan, renamed(id, copy)))).flat()
	};
}

/** Names of the core's series, the longest first so that none is found inside another. */
const NAMES = [...CORE_MODEL.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name).filter((name) => name !== 'sector');
const NAME = new RegExp(`\\b(${NAMES.toSorted((a, b) => b.length - a.length).join('|')})\\b`, 'g');

/** The core with every input and equation so many times over, each copy with names of its own. */
function copiedModel(copies: number): string {
	const [dimensions = '', rest = ''] = CORE_MODEL.split('inputs:\n');
	const [inputs = '', variables = ''] = rest.split('variables:\n');
	const all = (text: string) => Array.from({ length: copies }, (_, copy) => renamed(text, copy)).join('');
	return `${dimensions}inputs:\n${all(inputs)}variables:\n${all(variables)}`;
}

function renamed(text: string, copy: number): string {
	return copy === 0 ? text : text.replaceAll(NAME, (name) => `${name}_copy${copy}`);
}

function copiedData(data: TinyData, copies: number): TinyData {
	const all = <T>(values: Readonly<Record<string, T>> = {}) =>
		Object.fromEntries(
			Array.from({ length: copies }, (_, copy) => Object.entries(values).map(([id, value]) => [renamed(id, copy), value] as const)).flat()
		);
	return { ...data, inputs: all(data.inputs), base: all(data.base) };
}

/** Value of a varied input in a draw: spread evenly around its middle by an irrational step. */
export function drawOf(id: string, middle: number, draw: number): number {
	const at = Object.keys(VARIED).indexOf(id);
	const turn = (draw + 1) * Math.sqrt(2 + at) * 0.6180339887;
	return middle + (VARIED[id] ?? 0) * (2 * (turn - Math.floor(turn)) - 1);
}
