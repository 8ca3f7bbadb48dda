import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { notSilent } from './not-silent';

let now = 0;
beforeEach(() => {
	now = 0;
	vi.useFakeTimers();
	vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});

async function pass(seconds: number, stepMs = 1000): Promise<void> {
	for (let second = 0; second < seconds; second += 1) {
		now += stepMs;
		await vi.advanceTimersByTimeAsync(1000);
	}
}

test('a call that is answered is passed on, and one that fails too', async () => {
	await expect(notSilent(Promise.resolve(3))).resolves.toBe(3);
	await expect(notSilent(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
	expect(vi.getTimerCount()).toBe(0);
});

test('silence ends in a failure', async () => {
	const call = expect(notSilent(new Promise(() => undefined), 5)).rejects.toThrow('nothing for 5 s');
	await pass(5);
	await call;
});

test('time in which the page was asleep does not count', async () => {
	let state = 'waiting';
	notSilent(new Promise(() => undefined), 5).catch(() => (state = 'failed'));
	await pass(20, 60_000);
	expect(state).toBe('waiting');
	await pass(5);
	expect(state).toBe('failed');
});

test('a sign of life starts the patience anew', async () => {
	let alive = (): void => undefined;
	let state = 'waiting';
	notSilent((tell) => {
		alive = tell;
		return new Promise(() => undefined);
	}, 5).catch(() => (state = 'failed'));
	await pass(4);
	alive();
	await pass(4);
	expect(state).toBe('waiting');
	await pass(1);
	expect(state).toBe('failed');
});
