import * as v from 'valibot';
import { PRICE_BASES, STATUSES } from '../types';

// A schema's message says what it expects, as a key of expectations.ts or one of the marks below; explain-issue.ts puts it in words.

/** Marks of messages that carry more than an expectation. */
export const MARKS = { keys: 'keys:', choice: 'choice:', id: 'id', reversed: 'reversed' } as const;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const NAME = /^[a-z][A-Za-z0-9_-]*$/;
const SERIES = /^[a-z][A-Za-z0-9_]*(?:\[[A-Za-z0-9_]+(?:,[A-Za-z0-9_]+)*\])?$/;

/** A group of exactly these keys; keys outside them are refused by name. */
export function group<const E extends v.ObjectEntries>(entries: E) {
	const message = MARKS.keys + Object.keys(entries).join(',');
	return keyed(v.strictObject(entries, message), message);
}

/** One of a closed list of words. */
export function choice<const O extends readonly string[]>(options: O) {
	return v.picklist(options, MARKS.choice + options.join(','));
}

/** A list. */
export function list<S extends v.GenericSchema>(item: S) {
	return v.array(item, 'list');
}

/** Entries by id. */
export function table<S extends v.GenericSchema>(item: S) {
	return keyed(v.record(v.string(), item, 'group'), 'group');
}

/** Keeps lists out, which valibot takes for objects with the keys 0, 1, 2. */
function keyed<S extends v.GenericSchema>(schema: S, message: string) {
	return v.lazy((input) => (typeof input === 'object' && input !== null && !Array.isArray(input) ? schema : v.never(message)));
}

/** Text that says something; spaces around it do not count. */
export const text = v.pipe(v.string('text'), v.trim(), v.nonEmpty('text'));
/** A finite number. */
export const number = v.pipe(v.number('number'), v.finite('number'));
/** A whole number. */
export const integer = v.pipe(v.number('integer'), v.integer('integer'));
/** A number above zero. */
export const positive = v.pipe(number, v.gtValue(0, 'positive'));
/** A year a pack could be about. */
export const year = v.pipe(v.number('year'), v.integer('year'), v.minValue(FIRST_YEAR, 'year'), v.maxValue(LAST_YEAR, 'year'));
/** Yes or no. */
export const flag = v.boolean('flag');
/** Id of a block, pack, scenario, target, … */
export const id = v.pipe(v.string('text'), v.regex(NAME, MARKS.id));
/** Id of a variable, or of one member of it. */
export const seriesId = v.pipe(v.string('text'), v.regex(SERIES, MARKS.id));
/** A date, or only a year, kept as text. */
export const date = v.union([text, v.pipe(year, v.transform(String))], 'text');

/** A text in both languages. */
export const bilingual = keyed(v.strictObject({ vi: text, en: text }, 'bilingual'), 'bilingual');

/** Two numbers, the lower first. */
export const range = v.pipe(
	v.strictTuple([number, number], 'range'),
	v.check(([low, high]) => low < high, MARKS.reversed)
);

/** A price basis. */
export const price = choice(PRICE_BASES);
/** How far a figure can be trusted. */
export const status = choice(STATUSES);
/** How a number is shown. */
export const display = group({ as: choice(['number', 'percent', 'per-mille']), decimals: integer });
/** Something with an id and a label. */
export const labelled = group({ id, label: bilingual });

/** Where a figure comes from; its source is asked for with a sentence of its own. */
export const provenance = {
	status,
	source: text,
	at: v.exactOptional(text),
	why: v.exactOptional(bilingual)
} as const;
