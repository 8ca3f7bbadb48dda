import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { ensemblePool } from '$workers/pool';
import { threadMember, threadPool } from '$workers/thread-pool';
import { toSeriesId } from '$lib/model';
import { compilePack, toRuntimePack, type EnsembleRequest } from '$lib/analysis';
import { loadShippedLibrary } from '../support/library';
import { valueOf } from '../support/value-of';
import { ROOT } from '../../src/tools/steps.mjs';

const PROGRAM = pathToFileURL(join(ROOT, 'dist/cli/ensemble-thread.js'));
const REQUEST: EnsembleRequest = {
	scenario: 'outturn-trend',
	changes: [],
	draws: 20_000,
	seed: 7,
	series: [toSeriesId('grdp_per_capita')],
	targets: ['grdp_per_capita_2030']
};

/** What the built command line prints. */
const printed = (parameters: readonly string[]) =>
	execFileSync(process.execPath, ['src/tools/kichban.mjs', ...parameters], { cwd: ROOT, encoding: 'utf8' });

test('an ensemble too large to keep every value is the same to the last bit on one thread, two and three', () => {
	const series = ['I', 'II', 'III'].flatMap((sector) => ['value_added', 'growth', 'deflator', 'share'].map((id) => `${id}[${sector}]`));
	const asked = [
		'ensemble',
		'--pack',
		'hau-giang',
		'--draws',
		'12000',
		'--target',
		'grdp_per_capita_2030',
		'--format',
		'json',
		...series.flatMap((id) => ['--series', id])
	];
	const one = printed([...asked, '--threads', '1']);
	expect(JSON.parse(one)).toMatchObject({ draws: 12_000, complete: true });
	expect(printed([...asked, '--threads', '2'])).toBe(one);
	expect(printed([...asked, '--threads', '3'])).toBe(one);
});

test('a thread killed in the middle is replaced, and the answer is the one of threads that live', async () => {
	const pack = toRuntimePack(valueOf(compilePack(loadShippedLibrary(), 'hau-giang')));
	const whole = threadPool(PROGRAM, pack, 2);
	const expected = await whole.ask(REQUEST);
	whole.stop();
	const started: Worker[] = [];
	const pool = ensemblePool(() => {
		const worker = new Worker(PROGRAM);
		started.push(worker);
		return threadMember(worker, pack);
	}, 2);
	const answer = await pool.ask(REQUEST, { partial: () => started.length === 2 && void started[0]?.terminate() });
	pool.stop();
	expect(started).toHaveLength(4);
	expect(answer?.result).toEqual(expected?.result);
});

test('when threads keep dying the question ends with what went wrong', async () => {
	const pack = toRuntimePack(valueOf(compilePack(loadShippedLibrary(), 'hau-giang')));
	const pool = ensemblePool(() => {
		const worker = new Worker(PROGRAM);
		setTimeout(() => void worker.terminate(), 400);
		return threadMember(worker, pack);
	}, 1);
	await expect(pool.ask({ ...REQUEST, draws: 2_000_000 })).rejects.toThrow(/a thread ended/);
	pool.stop();
});
