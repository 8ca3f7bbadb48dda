import { compilePack, runScenario, type CompiledPack, type ScenarioRun } from '$lib/analysis';
import { loadLibrary } from '$lib/model';
import { onTinyLibrary, TINY_LIBRARY } from './tiny-library';
import { valueOf } from './tiny-run';

const PROVENANCE = 'status: final, source: yearbook';

/** The tiny pack with some uncertain assumptions, each `id: {level: …, shock: …}` without its source, and more targets. */
export function uncertainPack(uncertain: readonly string[], targets: readonly string[] = []): CompiledPack {
	const entries = uncertain.map((entry) => `  ${entry.replace(/\}$/u, `, ${PROVENANCE}}`)}\n`).join('');
	const own = TINY_LIBRARY.find(({ path }) => path.endsWith('targets.yaml'))?.text ?? '';
	const files = onTinyLibrary([
		{ path: 'seeds/tiny/uncertainty.yaml', text: `format: kb-uncertainty/1\nuncertain:\n${entries}` },
		{ path: 'seeds/tiny/targets.yaml', text: own + targets.map((target) => `  - ${target}\n`).join('') }
	]);
	return valueOf(compilePack(valueOf(loadLibrary(files)), 'tiny'));
}

/** A run of the tiny pack's plain scenario with uncertain assumptions. */
export function uncertainRun(uncertain: readonly string[], targets: readonly string[] = []): ScenarioRun {
	return runScenario(uncertainPack(uncertain, targets), 'plain');
}
