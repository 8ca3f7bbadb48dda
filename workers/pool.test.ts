import { beforeAll, describe, expect, test } from 'vitest';
import {
	compilePack,
	openEnsemble,
	preparedRun,
	runEnsemble,
	toRuntimePack,
	type EnsembleRequest,
	type EnsembleResult,
	type RuntimePack
} from '$lib/analysis';
import { selectEngine } from '$lib/engine';
import { loadShippedLibrary } from '../tests/support/library';
import { valueOf } from '../tests/support/value-of';
import type { EnsembleApi } from './ensemble-api';
import { ensembleMember } from './ensemble-member';
import { ensemblePool, followingPool, runPooled, seatsOf, stageEnds, type EnsemblePool, type Member } from './pool';

const REQUEST: EnsembleRequest = { scenario: 'trend', changes: [], draws: 5000, seed: 3, targets: ['grdp_per_capita_2030'] };
let pack: RuntimePack;
let alone: (request: EnsembleRequest) => EnsembleResult;

beforeAll(() => {
	pack = toRuntimePack(valueOf(compilePack(loadShippedLibrary(), 'can-tho')));
	alone = (request) => runEnsemble(openEnsemble(pack, request), { runPlan: preparedRun(selectEngine()) });
});

const NEVER = new Promise<never>(() => undefined);

/** A member in this very thread; what it hands over is really gone from it. */
async function member(change: (api: EnsembleApi) => Partial<EnsembleApi> = () => ({}), failed: Promise<never> = NEVER): Promise<Member> {
	const api = ensembleMember(
		(value, buffers) => structuredClone(value, { transfer: buffers }),
		() => Promise.reject(new Error('no address here'))
	);
	const engine = await api.open(pack);
	return { api: { ...api, ...change(api) }, engine, failed, stop: () => undefined };
}

/** A member that breaks with its second piece of work. */
function breaking(): Promise<Member> {
	let calls = 0;
	let fail: (reason: Error) => void = () => undefined;
	const failed = new Promise<never>((_, reject) => (fail = reject));
	failed.catch(() => undefined);
	return member(
		(api) => ({
			tally: (range) => {
				calls += 1;
				if (calls < 2) return api.tally(range);
				fail(new Error('killed'));
				return NEVER;
			}
		}),
		failed
	);
}

/** Without what depends on how many draws are kept at once. */
const plain = (result: EnsembleResult | undefined): unknown => JSON.parse(JSON.stringify(result));

describe('a pool of threads', () => {
	test.each([1, 2, 3])('gives the bits of one run, with %i of them', async (threads) => {
		const members = await Promise.all(Array.from({ length: threads }, () => member()));
		expect(plain(await runPooled(members, REQUEST))).toEqual(plain(alone(REQUEST)));
	});

	test('answers from few draws first, and each answer is what that many draws give', async () => {
		const partials: EnsembleResult[] = [];
		const shares: number[] = [];
		await runPooled([await member(), await member()], REQUEST, {
			partial: (one) => partials.push(one),
			progress: (done) => shares.push(done)
		});
		expect(partials.map(({ draws, complete }) => [draws, complete])).toEqual([
			[1024, false],
			[4096, false]
		]);
		const [first] = partials;
		expect(plain(first)).toEqual({ ...(plain(alone({ ...REQUEST, draws: 1024 })) as object), complete: false });
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
	});

	test('gives nothing once it is stopped', async () => {
		const control = new AbortController();
		const result = await runPooled([await member()], REQUEST, { partial: () => control.abort(), signal: control.signal });
		expect(result).toBeUndefined();
	});

	test('starts anew when a thread breaks in the middle, and the answer is complete and right', async () => {
		let started = 0;
		const pool = ensemblePool(() => (started++ === 1 ? breaking() : member()), 2);
		const answer = await pool.ask({ ...REQUEST, draws: 9000 });
		expect(started).toBe(4);
		expect(plain(answer?.result)).toEqual(plain(alone({ ...REQUEST, draws: 9000 })));
		expect(answer).toMatchObject({ engine: selectEngine().name, threads: 2 });
	});

	test('fails with what went wrong when threads keep breaking, and answers the next question', async () => {
		let isBroken = true;
		const pool = ensemblePool(() => (isBroken ? breaking() : member()), 1);
		await expect(pool.ask({ ...REQUEST, draws: 9000 })).rejects.toThrow('killed');
		isBroken = false;
		expect((await pool.ask(REQUEST))?.result.draws).toBe(5000);
	});

	test('says so when no thread can be started', async () => {
		const pool = ensemblePool(() => Promise.reject(new Error('memory refused')), 2);
		await expect(pool.ask(REQUEST)).rejects.toThrow('memory refused');
	});

	test('answers the newest question; those before it come back empty', async () => {
		const pool = ensemblePool(() => member(), 2);
		const answers = await Promise.all([1, 2, 3].map((seed) => pool.ask({ ...REQUEST, seed })));
		expect(answers.map((one) => one?.result.seed)).toEqual([undefined, undefined, 3]);
	});

	test('lets go of a question when it is stopped', async () => {
		const pool = ensemblePool(() => member(), 1);
		const asked = pool.ask({ ...REQUEST, draws: 200_000 }, { progress: () => pool.cancel() });
		expect(await asked).toBeUndefined();
		expect((await pool.ask(REQUEST))?.result.complete).toBe(true);
	});
});

test('stages grow until all draws are in', () => {
	expect(stageEnds(500)).toEqual([500]);
	expect(stageEnds(10_000)).toEqual([1024, 4096, 10_000]);
});

describe('seats of one pool', () => {
	const log: string[] = [];
	/** A pool that answers when it is told to, and gives nothing for what was cancelled. */
	const slow = () => {
		const running: ((isCancelled: boolean) => void)[] = [];
		const end = (isCancelled: boolean) => running.splice(0).forEach((give) => give(isCancelled));
		const pool: EnsemblePool = {
			ask: async ({ seed }) => {
				log.push(`ask ${seed}`);
				const isCancelled = await new Promise<boolean>((resolve) => running.push(resolve));
				return isCancelled ? undefined : { result: alone({ ...REQUEST, draws: 64, seed }), engine: 'interpreter', threads: 1 };
			},
			cancel: () => end(true),
			stop: () => undefined
		};
		return { pool, answer: () => end(false) };
	};
	const settle = () => new Promise((resolve) => setTimeout(resolve));

	test('take turns, and a newer question of one seat does not touch that of another', async () => {
		log.length = 0;
		const { pool, answer } = slow();
		const seat = seatsOf(pool);
		const [one, two] = [seat(), seat()];
		const first = one.ask({ ...REQUEST, seed: 1 });
		const other = two.ask({ ...REQUEST, seed: 2 });
		await settle();
		const newer = one.ask({ ...REQUEST, seed: 3 });
		expect(await first).toBeUndefined();
		await settle();
		answer();
		expect((await other)?.result.seed).toBe(2);
		await settle();
		answer();
		expect((await newer)?.result.seed).toBe(3);
		expect(log).toEqual(['ask 1', 'ask 2', 'ask 3']);
	});

	test('a seat that is given up before its turn asks nothing', async () => {
		log.length = 0;
		const { pool, answer } = slow();
		const seat = seatsOf(pool);
		const [one, two] = [seat(), seat()];
		const first = one.ask({ ...REQUEST, seed: 1 });
		const other = two.ask({ ...REQUEST, seed: 2 });
		two.stop();
		await settle();
		answer();
		await first;
		expect(await other).toBeUndefined();
		expect(log).toEqual(['ask 1']);
	});
});

test('a pool that follows a pack opens a new one only when the pack has changed', async () => {
	let key = 'a';
	const opened: string[] = [];
	const ended: string[] = [];
	const pool = followingPool(
		(known) => Promise.resolve(known === key ? { key } : { key, pack: key }),
		(name: string) => {
			opened.push(name);
			return { ask: () => Promise.resolve(undefined), cancel: () => undefined, stop: () => ended.push(name) };
		}
	);
	await pool.ask(REQUEST);
	await pool.ask(REQUEST);
	key = 'b';
	await pool.ask(REQUEST);
	expect({ opened, ended }).toEqual({ opened: ['a', 'b'], ended: ['a'] });
	pool.stop();
	expect(ended).toEqual(['a', 'b']);
});
