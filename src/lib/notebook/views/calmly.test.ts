import { expect, test } from 'vitest';
import { calmly } from './calmly';

function stream() {
	let time = 0;
	let due: { at: number; callback: () => void }[] = [];
	const taken: string[] = [];
	const offer = calmly<string>((value) => taken.push(`${time}:${value}`), {
		now: () => time,
		after: (ms, callback) => due.push({ at: time + ms, callback })
	});
	/** Lets time pass, one timer after the other. */
	const passTo = (end: number) => {
		for (let next = nextUntil(due, end); next !== undefined; next = nextUntil(due, end)) {
			const reached = next;
			due = due.filter((one) => one !== reached);
			time = reached.at;
			reached.callback();
		}
		time = end;
	};
	return { offer, taken, passTo };
}

function nextUntil(due: readonly { at: number; callback: () => void }[], end: number) {
	return due.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
}

test('a single value is taken at once', () => {
	const { offer, taken, passTo } = stream();
	offer('a');
	passTo(1000);
	offer('b');
	expect(taken).toEqual(['0:a', '1000:b']);
});

test('of many values the first is taken at once and the last when they have come to rest', () => {
	const { offer, taken, passTo } = stream();
	for (let frame = 0; frame < 10; frame += 1) {
		passTo(frame * 16);
		offer(String(frame));
	}
	passTo(2000);
	expect(taken[0]).toBe('0:0');
	expect(taken).toHaveLength(2);
	expect(taken[1]).toMatch(/^\d+:9$/);
	expect(Number.parseInt(taken[1] ?? '', 10)).toBeLessThanOrEqual(9 * 16 + 2 * 120);
});

test('a stream that never rests is still looked at twice a second', () => {
	const { offer, taken, passTo } = stream();
	for (let frame = 0; frame < 200; frame += 1) {
		passTo(frame * 16);
		offer(String(frame));
	}
	expect(taken.length).toBeGreaterThanOrEqual(5);
	expect(taken.length).toBeLessThanOrEqual(8);
});
