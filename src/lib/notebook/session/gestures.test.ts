import { expect, test } from 'vitest';
import { createGestures } from './gestures';

test('moves of one drag share a name, and the next drag a second later has another', () => {
	let now = 0;
	const gestures = createGestures(() => now);
	const drag = [gestures.of('x'), gestures.of('x')];
	now = 5000;
	expect(gestures.of('x')).toBe(drag[0]);
	gestures.end();
	now = 6000;
	expect(gestures.of('x')).not.toBe(drag[0]);
});

test('arrow presses within a second are one gesture', () => {
	let now = 0;
	const gestures = createGestures(() => now);
	const names = [0, 900, 1800].map((time) => {
		now = time;
		const name = gestures.of('x');
		gestures.end();
		return name;
	});
	expect(new Set(names).size).toBe(1);
});

test('another control is another gesture', () => {
	const gestures = createGestures(() => 0);
	expect(gestures.of('x')).not.toBe(gestures.of('y'));
});
