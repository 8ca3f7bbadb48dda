import { expect, test } from 'vitest';
import { latestOnly } from './latest-only';

/** A run that answers when told to, and keeps what it was asked. */
function heldRun() {
	const asked: number[] = [];
	const answers: (() => void)[] = [];
	const run = (request: number) => {
		asked.push(request);
		return new Promise<string>((resolve, reject) =>
			answers.push(() => (request < 0 ? reject(new Error('broken')) : resolve(`answer ${request}`)))
		);
	};
	const answerNext = async () => {
		answers.shift()!();
		await new Promise((done) => setTimeout(done, 0));
	};
	return { run, asked, answerNext };
}

test('one request is in flight and the newest of those behind it follows', async () => {
	const { run, asked, answerNext } = heldRun();
	const ask = latestOnly(run);
	const results = [ask(1), ask(2), ask(3), ask(4)];
	expect(asked).toEqual([1]);
	await answerNext();
	expect(asked).toEqual([1, 4]);
	await answerNext();
	expect(await Promise.all(results)).toEqual(['answer 1', undefined, undefined, 'answer 4']);
});

test('a request after an answer goes out at once', async () => {
	const { run, asked, answerNext } = heldRun();
	const ask = latestOnly(run);
	const first = ask(1);
	await answerNext();
	await first;
	void ask(2);
	expect(asked).toEqual([1, 2]);
});

test('a broken run is told to its asker and holds up nobody', async () => {
	const { run, answerNext } = heldRun();
	const ask = latestOnly(run);
	const broken = expect(ask(-1)).rejects.toThrow('broken');
	const next = ask(2);
	await answerNext();
	await broken;
	await answerNext();
	expect(await next).toBe('answer 2');
});
