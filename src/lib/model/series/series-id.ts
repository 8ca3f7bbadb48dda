import { assertDefined } from '$lib/base';
import type { Dimension, SeriesId, VariableId } from '../types';

/** A series id taken apart: the variable, and its members in bracket order. */
export interface SeriesName {
	readonly variable: VariableId;
	readonly members: readonly string[];
}

const VARIABLE = '[a-z][a-z0-9_]*';
const MEMBER = '[A-Za-z0-9_]+';
const BRACKETED = new RegExp(`^(${VARIABLE})(?:\\[(${MEMBER}(?:,${MEMBER})*)\\])?$`);
const DOTTED = new RegExp(`^(${VARIABLE})((?:\\.${MEMBER})*)$`);

/**
 * Variable and members of an id such as `grdp`, `value_added[II]` or `population_age[0,male]`; `undefined` when it is not one.
 * Spaces are refused, so that each series has one spelling.
 */
export function parseSeriesId(text: string): SeriesName | undefined {
	const match = BRACKETED.exec(text);
	return match === null ? undefined : { variable: toVariableId(match[1]!), members: match[2]?.split(',') ?? [] };
}

/** Marks a name as a variable's id. */
export function toVariableId(name: string): VariableId {
	return name as VariableId; // the one place where the brand is given
}

/** The id of a member's series: `value_added[II]`; without members the variable's own name. */
export function toSeriesId(name: string, members: readonly string[] = []): SeriesId {
	const text = members.length === 0 ? name : `${name}[${members.join(',')}]`;
	return text as SeriesId; // the one place where the brand is given
}

/** The spelling used in links, because chat programs cut an address at brackets: `growth_assumed.II`. */
export function toLinkId(id: SeriesId): string {
	const name = parseSeriesId(id);
	return name === undefined ? id : [name.variable, ...name.members].join('.');
}

/** The series id of a link's spelling; `undefined` when it is none. The bracketed spelling is read too. */
export function fromLinkId(text: string): SeriesId | undefined {
	const match = DOTTED.exec(text);
	if (match !== null) return toSeriesId(match[1]!, match[2] === '' ? [] : match[2]!.slice(1).split('.'));
	return parseSeriesId(text) === undefined ? undefined : toSeriesId(text);
}

/**
 * Ids of all series of a variable, the last dimension running fastest, members in declared order.
 * @throws Error for a dimension that is not declared; decoding has made sure of it.
 */
export function seriesIdsOf(variable: string, dims: readonly string[], dimensions: readonly Dimension[]): readonly SeriesId[] {
	const start: readonly (readonly string[])[] = [[]];
	const tuples = dims.reduce((soFar, dim) => {
		const dimension = assertDefined(
			dimensions.find((one) => one.id === dim),
			`dimension ${dim} of ${variable}`
		);
		return soFar.flatMap((members) => dimension.members.map((member) => [...members, member.id]));
	}, start);
	return tuples.map((members) => toSeriesId(variable, members));
}
