import type { CompiledTarget, TargetResult } from '$lib/analysis';
import { assertNever } from '$lib/base';

/** Addresses of the cells of one target's row. */
export interface TargetCells {
	readonly low: string;
	/** The same as `low` where the target is one number. */
	readonly high: string;
	readonly value: string;
	readonly status: string;
}

type Judged = TargetResult['status'];

/** The words of the verdicts, as the cells show them. */
export type StatusWords = Readonly<Record<Judged, string>>;

// The tolerances of the analysis' judge: 2 % of a level, half a point of a share, a tenth of that for rates printed per mille.
const LEVEL_MARGIN = '0.02';
const POINT_MARGIN = { share: '0.005', 'per-mille': '0.0005' } as const;
const SLACK = '1E-11';
// A value so little below half a printed digit counts as half, since spreadsheets compute with about fifteen digits.
const HALF = '0.500000001';

/**
 * The verdict on a target as a formula of its own row: what `judgeValue` of the analysis says, for numbers that change in the cells.
 * A value that does not exist gives the word for not computable.
 */
export function statusFormula({ facts, display }: CompiledTarget, { low, high, value }: TargetCells, words: StatusWords): string {
	const { comparison, direction } = facts;
	const scale = facts.unit !== 'share' ? 'level' : display?.as === 'per-mille' ? 'per-mille' : 'share';
	const margin = (edge: string) => (scale === 'level' ? `${LEVEL_MARGIN}*ABS(${edge})` : POINT_MARGIN[scale]);
	const slack = (edge: string) => `${SLACK}*MAX(1,ABS(${edge}))`;
	const [from, to] = acceptedEdges();
	const rounded = comparison === 'about' || facts.printed === undefined ? value : `INT(${value}/${facts.printed}+${HALF})*${facts.printed}`;
	const tests = [
		...(from === undefined ? [] : [comparison === 'above' ? `${value}>${from}+${slack(from)}` : `${rounded}>=${from}-${slack(from)}`]),
		...(to === undefined ? [] : [comparison === 'below' ? `${value}<${to}-${slack(to)}` : `${rounded}<=${to}+${slack(to)}`])
	];
	const short = from === undefined ? undefined : `${from}-${value}<=${margin(from)}`;
	const over = to === undefined ? 'TRUE' : `${value}-${to}<=${margin(to)}`;
	const nearby = short === undefined ? over : `IF(${value}<${from ?? ''},${short},${over})`;
	const judged = `IF(${all(tests)},"${words.met}",IF(${nearby},"${words.near}","${words.missed}"))`;
	return `IF(ISERROR(${value}),"${words['not-computable']}",${judged})`;

	function acceptedEdges(): readonly [string | undefined, string | undefined] {
		switch (comparison) {
			case 'at-least':
			case 'above':
				return [low, undefined];
			case 'at-most':
			case 'below':
				return [undefined, high];
			case 'about': {
				const half = (edge: string) => `MAX(${(facts.printed ?? 0) / 2},${margin(edge)})`;
				return openGoodSide(`(${low}-${half(low)})`, `(${high}+${half(high)})`);
			}
			case 'between':
				return openGoodSide(low, high);
			case undefined:
				return [undefined, undefined];
			default:
				return assertNever(comparison);
		}
	}

	function openGoodSide(from: string, to: string): readonly [string | undefined, string | undefined] {
		if (direction === 'more') return [from, undefined];
		return direction === 'less' ? [undefined, to] : [from, to];
	}
}

/** Distance to the near edge as a formula, negative where the value falls short; zero for a value that prints as the target. */
export function gapFormula({ facts }: CompiledTarget, { low, high, value, status }: TargetCells, words: StatusWords): string {
	const good = goodSide(facts);
	const signed = (edge: string) => {
		if (good === 'neutral') return `-ABS(${value}-${edge})`;
		return good === 'more' ? `${value}-${edge}` : `${edge}-${value}`;
	};
	const distance =
		low === high ? signed(low) : `IF(AND(${value}>=${low},${value}<=${high}),0,IF(${value}<${low},${signed(low)},${signed(high)}))`;
	return facts.comparison === 'about' ? distance : `IF(${status}="${words.met}",MAX(0,${distance}),${distance})`;
}

/** The verdict on a deadline: met when the level is first reached in its year or before. */
export function deadlineFormula({ facts }: CompiledTarget, { value }: TargetCells, words: StatusWords): string {
	return `IF(ISERROR(${value}),"${words.missed}",IF(${value}<=${facts.year ?? 0},"${words.met}","${words.missed}"))`;
}

function goodSide({ comparison, direction }: CompiledTarget['facts']): 'more' | 'less' | 'neutral' {
	if (comparison === 'at-least' || comparison === 'above') return 'more';
	return comparison === 'at-most' || comparison === 'below' ? 'less' : direction;
}

function all(tests: readonly string[]): string {
	return tests.length === 1 ? (tests[0] ?? 'TRUE') : `AND(${tests.join(',')})`;
}
