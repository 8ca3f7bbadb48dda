import { assertNever } from '$lib/base';
import { BUILTINS, type ExtraName, type Plan, type PlanNode, type TextPlan } from '$lib/engine';
import { defaultDisplay, type Display, type SeriesId } from '$lib/model';
import { factorTo, measuredSeries, yearlyPoints } from '../compile/actuals';
import { seriesFacts } from '../compile/series-facts';
import type { CompiledPack } from '../compile/types';
import type { SeriesFound, TextFacts } from './types';
import { nameUnit, priceOf } from './unit-name';

const PLAIN: Display = { as: 'number', decimals: 2 };
const RATE: Display = { as: 'percent', decimals: 2 };

/** What a text may read: the plan's series, and names beside them. */
interface Readable {
	readonly plan: Plan;
	readonly extras: readonly ExtraName[];
}

/** What the value of a planned text is: unit, display, and the series it is when it is one. */
export function factsOf(compiled: CompiledPack, { plan, extras }: Readable, { body, unit }: TextPlan): TextFacts {
	const named = unit === undefined ? undefined : nameUnit(unit);
	const isPlain = unit !== undefined && Object.keys(unit.dims).length === 0;
	const shown = displayOf(body, { plan, extras });
	const series = seriesOf(body, plan);
	return {
		unit,
		unitText: series?.unit ?? (isPlain && named?.text === 'ratio' && shown !== undefined && shown.as !== 'number' ? 'share' : named?.text),
		price: series?.price ?? named?.price ?? (unit === undefined ? 'none' : priceOf(unit)),
		display: series?.display ?? (isPlain ? (shown ?? PLAIN) : defaultDisplay(named?.text ?? '')),
		...(series === undefined ? {} : { series: foundSeries(compiled, series.id) })
	};
}

/** The series that a text is, across years or in one of them. */
function seriesOf(body: PlanNode, plan: Plan) {
	const inner = body.op === 'call' && SAME_SERIES.has(body.builtin) ? body.args[0] : body;
	return inner?.op === 'load' && inner.lag === 0 ? plan.slots[inner.slot] : undefined;
}

/** Functions whose value is one of the series' own, in its unit. */
const SAME_SERIES: ReadonlySet<string> = new Set(['at', 'mean_over']);

/** How plain numbers are shown: rates as per cent where some part of the expression is a rate and nothing turns it into another thing. */
function displayOf(node: PlanNode, readable: Readable): Display | undefined {
	switch (node.op) {
		case 'number':
		case 'undefined':
			return undefined;
		case 'extra':
			return extraDisplay(readable.extras.find(({ name }) => name === node.name));
		case 'load':
		case 'base':
			return readable.plan.slots[node.slot]?.display;
		case 'unary':
			return displayOf(node.arg, readable);
		case 'binary':
			return node.operator === '+' || node.operator === '-' || (node.operator === '*' && hasBareNumber([node.left, node.right]))
				? (displayOf(node.left, readable) ?? displayOf(node.right, readable))
				: undefined;
		case 'call':
			return displayOfCall(node, readable);
		default:
			return assertNever(node);
	}
}

function hasBareNumber(nodes: readonly PlanNode[]): boolean {
	return nodes.some((node) => node.op === 'number');
}

function extraDisplay(extra: ExtraName | undefined): Display | undefined {
	return extra === undefined ? undefined : defaultDisplay(extra.unit);
}

function displayOfCall({ builtin, args }: PlanNode & { readonly op: 'call' }, readable: Readable): Display | undefined {
	if (builtin === 'cagr') return RATE;
	const given = BUILTINS.get(builtin)?.kind === 'over-years' ? args.slice(0, 1) : builtin === 'if' ? args.slice(1) : args;
	if (builtin === 'first_year' || builtin === 'ratio_of_sums') return undefined;
	return given.map((arg) => displayOf(arg, readable)).find((one) => one !== undefined);
}

function foundSeries({ pack, model }: CompiledPack, id: SeriesId): SeriesFound {
	const published = pack.historySeries.filter((one) => one.main && measuredSeries(one, model) === id);
	const actual = published.flatMap((one) =>
		yearlyPoints(one, pack).map(({ year, value, status }) => ({ year, value: value * factorTo(one, model), status }))
	);
	const targets = pack.targets.flatMap(({ id: target, series, measure, year, value, denominator }) =>
		series === id && measure === 'level' && year !== undefined && value !== undefined && denominator === undefined
			? [{ id: target, year, value }]
			: []
	);
	return { id, label: seriesFacts(model, id)?.label ?? { vi: id, en: id }, actual, targets: targets.toSorted((a, b) => a.year - b.year) };
}
