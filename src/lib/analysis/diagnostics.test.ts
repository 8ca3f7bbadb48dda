import { expect, test } from 'vitest';
import { assertDefined, type Diagnostic } from '$lib/base';
import { toSeriesId, type AuditCheck, type AuditIdentity, type SeriesId, type YearPath } from '$lib/model';
import { TINY, tinyLibrary, tinyScenario, tinyStep } from '../../../tests/support/tiny-pack';
import { auditPack } from './audit/audit-pack';
import { calibrateScenario } from './calibrate/calibrate-scenario';
import { compilePack } from './compile/compile-pack';
import { runScenario } from './compile/run-scenario';
import type { analysisDiagnostics } from './diagnostics';
import { explain } from './explain/explain';

const library = tinyLibrary();
const [pack] = library.packs;
const compiled = compilePack(library, 'tiny');
if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
const run = runScenario(compiled.value, 'trend');

function changed(id: string, path: YearPath | number): readonly Diagnostic[] {
	const change: { id: SeriesId; path: YearPath } = {
		id: toSeriesId(id),
		path: typeof path === 'number' ? { kind: 'constant', value: path } : path
	};
	return compiled.ok ? runScenario(compiled.value, 'trend', [change]).diagnostics : [];
}

const TEXT = { vi: 'a', en: 'a' };

function audited(check: Partial<AuditCheck>, computed = 'x'): readonly Diagnostic[] {
	const side = (text: string) => ({ text, where: {} });
	const identity: AuditIdentity = {
		id: 'same',
		label: TEXT,
		parameters: [{ id: 'x', label: TEXT }],
		computed: side(computed),
		stated: side('1'),
		display: { as: 'number', decimals: 1 },
		unit: 'ratio',
		comparison: 'equal'
	};
	const whole: AuditCheck = {
		id: 'c',
		identity: 'same',
		sections: [],
		label: TEXT,
		figures: {},
		consistent: TEXT,
		inconsistent: TEXT,
		where: {},
		...check
	};
	return auditPack({ ...TINY, identities: [identity] }, { ...assertDefined(pack, 'pack'), audit: [whole] }).diagnostics;
}

const printed = { x: { from: 'printed', value: 1, printed: 1, section: '1' } } as const;
const goal = { measure: 'at(per_head, 2030)', equals: '15' };

function calibrated(step: Parameters<typeof tinyStep>[0], scenario = 'trend'): readonly Diagnostic[] {
	return calibrateScenario(tinyLibrary({}, [tinyScenario({ calibration: [tinyStep(step)] })]), 'tiny', scenario).diagnostics;
}

/** A way to make each diagnostic of the layer; the type asks for one of every code. */
const SAMPLES: Readonly<Record<keyof typeof analysisDiagnostics, () => readonly Diagnostic[]>> = {
	'pack-unknown': () => compilePack(library, 'none').diagnostics,
	'scenario-unknown': () => calibrated(goal, 'none'),
	'change-unknown': () => changed('nothing', 1),
	'change-not-assumption': () => changed('per_head', 1),
	'change-years-outside': () => changed('growth', { kind: 'years', spans: [{ first: 2039, last: 2041, value: 0.05 }] }),
	'value-outside-limits': () => changed('growth', 2e9),
	'value-outside-usual': () => changed('growth', 0.5),
	'explain-unknown': () => explain(compiled.value, run, toSeriesId('nothing'), 2025).diagnostics,
	'explain-year': () => explain(compiled.value, run, toSeriesId('output'), 2050).diagnostics,
	'audit-identity-unknown': () => audited({ identity: 'other' }),
	'audit-parameter-missing': () => audited({}),
	'audit-figure-missing': () => audited({ figures: { x: { from: 'target', id: 'none' } } }),
	'audit-unreadable': () => audited({ figures: printed }, 'exp(x)'),
	'calibration-no-solution': () => calibrated({ ...goal, bounds: [0, 0.01] }),
	'calibration-unknown-series': () => calibrated({ ...goal, vary: [toSeriesId('per_head')] })
};

test.each(Object.entries(SAMPLES))('%s is said, with every figure filled in, in both languages', (code, sample) => {
	const [diagnostic] = sample();
	expect(diagnostic?.code).toBe(code);
	const { message, hint } = assertDefined(diagnostic, code);
	for (const text of [message.vi, message.en, hint.vi, hint.en]) expect(text).not.toMatch(/[{}]|undefined|NaN/);
	expect(message.vi).not.toBe(message.en);
});
