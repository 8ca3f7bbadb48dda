import { failure, hasErrors, success, type Diagnostic, type Result } from '$lib/base';
import type { Library, Scenario } from '$lib/model';
import { compilePack } from '../compile/compile-pack';
import { runScenario } from '../compile/run-scenario';
import type { CompiledPack } from '../compile/types';
import { diagnoseAnalysis } from '../diagnostics';
import { createBench, type Bench } from './bench';
import { derivedPaths } from './derived-paths';
import { solveStep } from './solve-step';
import type { Calibration, SolvedUnknown } from './types';

/**
 * A scenario's calibration worked out from its steps, each on the result of those before it, without looking at its derived file.
 *
 * Scenarios it is based on keep their own derived values. The first step without a solution ends it.
 * Diagnostics: `pack-unknown`, `scenario-unknown`, `calibration-unknown-series`, `calibration-no-solution`, and those of compiling.
 */
export function calibrateScenario(library: Library, packId: string, scenarioId: string): Result<Calibration> {
	const scenario = library.scenarios.find((one) => one.pack === packId && one.id === scenarioId);
	const compiled = compilePack(withPlannedSeries(library, scenario), packId);
	if (!compiled.ok) return compiled;
	if (scenario === undefined) {
		const known = compiled.value.scenarios.map(({ id }) => id).join(', ');
		return failure([diagnoseAnalysis('scenario-unknown', { pack: packId, scenario: scenarioId, known }, { id: scenarioId })]);
	}
	return solveSteps(compiled.value, scenario);
}

/**
 * The library with the scenario's old derived values replaced by marks of what its steps will give, so that the plan has room for
 * every series they vary and nothing of the old values.
 */
function withPlannedSeries(library: Library, scenario: Scenario | undefined): Library {
	if (scenario === undefined) return library;
	const varied = [...new Set(scenario.calibration.flatMap((step) => step.vary))];
	const blank = { kind: 'years', spans: [] } as const;
	const derived = varied.map((id) => ({ id, path: blank, where: scenario.where }));
	return { ...library, scenarios: library.scenarios.map((one) => (one === scenario ? { ...scenario, derived } : one)) };
}

function solveSteps(compiled: CompiledPack, scenario: Scenario): Result<Calibration> {
	const base = runScenario(compiled, scenario.id);
	const bench: Bench = createBench(compiled, base);
	const solved: SolvedUnknown[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const [index, step] of scenario.calibration.entries()) {
		const result = solveStep(bench, step, index + 1);
		diagnostics.push(...result.diagnostics);
		if (!result.ok || hasErrors(result.diagnostics)) return failure(diagnostics);
		solved.push(...result.value);
	}
	return success({ pack: compiled.id, scenario: scenario.id, derived: derivedPaths(bench), solved }, diagnostics);
}
