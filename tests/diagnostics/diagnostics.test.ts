/*
 * Every diagnostic code has a failing sample: `tests/diagnostics/<code>/sample.yaml` (more samples beside it under other names).
 *
 *   phase: parse | files | bundle | decode | check | plan | text | run | wasm     the phase that has to say it
 *   expect: {code, span?, file?, line?, column?, id?, year?}      the diagnostic; keys left out are not compared
 *
 * parse:         kind: expression | equation, text
 * files, decode: files: [{path, text}]; `.csv` is read as CSV, anything else as YAML; decode lays them over the library of
 *                `tests/support/tiny-library.ts`, by path (an empty text takes a file away), and loads it
 * bundle:        files: [{path, text}], each a pack as one text
 * check:         model, in the compact form of `tests/support/tiny-model.ts`
 * plan:          model, data (`tests/support/tiny-run.ts`; years 2020-2021 when left out), overrides: [equation]
 * text:          model, data, text: a text on the plan
 * run:           model, data; the conditions of the finished run
 * wasm:          model, data; compiled with every slot as output and every input varying
 *
 * A long text may be written `{repeat: "(", times: 200}`. A code belongs to one catalogue of the whole program.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DiagnosticCatalogue } from '$lib/base';
import { engineCatalogue } from '$lib/engine';
import * as files from '$lib/files';
import { readYaml } from '$lib/files';
import * as model from '$lib/model';
import { valueOf } from '../support/tiny-run';
import { runSample, type Sample } from './run-sample';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Phases of a layer, and its codes. */
const LAYERS: readonly { readonly name: string; readonly phases: readonly string[]; readonly catalogue: DiagnosticCatalogue }[] = [
	{ name: 'files', phases: ['files'], catalogue: catalogueIn(files) },
	{ name: 'model', phases: ['decode', 'bundle'], catalogue: catalogueIn(model) },
	{ name: 'engine', phases: ['parse', 'check', 'plan', 'text', 'run', 'wasm'], catalogue: engineCatalogue }
];

const SAMPLES = readdirSync(FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name: code }) => readdirSync(`${FOLDER}${code}`).map((file) => ({ code, file, sample: readSample(`${code}/${file}`) })));

const CODES = LAYERS.flatMap(({ name, catalogue }) => Object.keys(catalogue).map((code) => ({ layer: name, code })));

describe('catalogues and samples', () => {
	test.each(CODES)('$layer: $code has a failing sample', ({ layer, code }) => {
		const phases = LAYERS.find((one) => one.name === layer)?.phases ?? [];
		expect(SAMPLES.filter((one) => one.code === code && phases.includes(one.sample.phase)).length).toBeGreaterThan(0);
	});

	test('every folder of samples is named after a code', () => {
		const known = new Set(CODES.map((one) => one.code));
		expect(SAMPLES.map((one) => one.code).filter((code) => !known.has(code))).toEqual([]);
	});

	test('no two catalogues of the program share a code', () => {
		const everywhere = Object.values(import.meta.glob<object>('../../src/lib/**/*diagnostics{.ts,/*.ts}', { eager: true }));
		const definitions = new Map<string, Set<unknown>>();
		for (const [code, definition] of everywhere.flatMap((one) => Object.values(one).filter(isCatalogue)).flatMap(Object.entries)) {
			// A catalogue put together from others holds their very entries.
			definitions.set(code, (definitions.get(code) ?? new Set()).add(definition));
		}
		expect(CODES.filter(({ code }) => !definitions.has(code))).toEqual([]);
		expect([...definitions].filter(([, found]) => found.size > 1).map(([code]) => code)).toEqual([]);
	});

	test('every code has its sentence and its hint in both languages', () => {
		const texts = LAYERS.flatMap(({ catalogue }) => Object.values(catalogue).flatMap(({ message, hint }) => [message, hint]));
		const placeholderOnly = /^\{\w+\}$/u;
		const untranslated = texts.filter(({ vi, en }) => vi.trim() === '' || en.trim() === '' || (vi === en && !placeholderOnly.test(vi)));
		expect(untranslated).toEqual([]);
	});
});

describe('samples', () => {
	test.each(SAMPLES)('$code/$file is refused at its place', ({ code, sample }) => {
		const found = runSample(sample);
		expect(sample.expect.code).toBe(code);
		const same = found.find((one) => one.code === code);
		expect(same, `said instead: ${found.map((one) => one.code).join(', ')}`).toBeDefined();
		const { span, ...where } = sample.expect;
		const place = same?.where;
		expect({ code, ...place, span: place?.span === undefined ? undefined : [place.span.start, place.span.end] }).toMatchObject(
			span === undefined ? where : { ...where, span }
		);
	});

	test.each(SAMPLES)('$code/$file leaves no placeholder unfilled', ({ sample }) => {
		const texts = runSample(sample).flatMap(({ message, hint }) => [message.vi, message.en, hint.vi, hint.en]);
		expect(texts.filter((text) => /\{\w+\}/u.test(text))).toEqual([]);
	});
});

/** The catalogue that a layer exports, known by its shape: every entry has a severity, a message and a hint. */
function catalogueIn(exported: Readonly<Record<string, unknown>>): DiagnosticCatalogue {
	const catalogues = Object.values(exported).filter(isCatalogue);
	return Object.assign({}, ...catalogues) as DiagnosticCatalogue;
}

function isCatalogue(value: unknown): value is DiagnosticCatalogue {
	if (typeof value !== 'object' || value === null || value instanceof Map) return false;
	const entries: readonly unknown[] = Object.values(value);
	return entries.length > 0 && entries.every((one) => typeof one === 'object' && one !== null && 'severity' in one && 'hint' in one);
}

function readSample(path: string): Sample {
	const text = readFileSync(`${FOLDER}${path}`, 'utf8');
	// The harness checks what matters of a sample; a misspelt key shows as a failing test.
	return valueOf(readYaml({ path, text })).data as Sample;
}
