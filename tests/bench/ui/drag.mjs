// Moves a slider as a drag does and says how long each move took until it was painted.
/* global document, HTMLInputElement, performance, Event, MutationObserver, setTimeout */

/**
 * What the page does: every value once, waiting for its picture, so that pictures can be told apart; then all of them again, one a frame.
 * Latency of a move: from its input event to the end of the frame that shows its result, or a newer one's.
 * Runs inside the page, after `giveFrames`, and may use nothing from here.
 * @param {{ selector: string, picture: string, moves: number }} wanted
 * @returns {Promise<{ single: number[], drag: number[] }>} milliseconds
 */
export async function dragInPage({ selector, picture, moves }) {
	const slider = document.querySelector(selector);
	if (!(slider instanceof HTMLInputElement)) throw new Error(`no slider: ${selector}`);
	const [low, high] = [Number(slider.min), Number(slider.max)];
	// Away from the ends, so that the track keeps its length while the value moves.
	const values = Array.from({ length: moves }, (_, index) => low + (high - low) * (0.2 + (0.6 * (index + 1)) / (moves + 1)));
	const drawn = document.querySelector(picture);
	const pictureNow = () => drawn?.getAttribute('d') ?? '';
	/** @type {{ next: () => Promise<unknown>, painted: () => Promise<number> }} */
	const { next: frame, painted } = Reflect.get(globalThis, 'benchFrames');
	const move = (/** @type {number} */ value) => {
		slider.value = String(value);
		slider.dispatchEvent(new Event('input', { bubbles: true }));
	};
	/** Resolves with the next change of the picture, or after a second. */
	const nextChange = () =>
		new Promise((done) => {
			const observer = new MutationObserver(() => (observer.disconnect(), done(undefined)));
			if (drawn !== null) observer.observe(drawn, { attributes: true });
			setTimeout(done, 1000);
		});

	/** @type {Map<string, number>} */
	const indexOf = new Map();
	const single = [];
	move(values[0] ?? low);
	await new Promise((done) => setTimeout(done, 2500));
	indexOf.set(pictureNow(), 0);
	for (const [index, value] of values.entries()) {
		if (index === 0) continue;
		await frame();
		const changed = nextChange();
		const at = performance.now();
		move(value);
		await changed;
		single.push((await painted()) - at);
		indexOf.set(pictureNow(), index);
	}

	move(low);
	await new Promise((done) => setTimeout(done, 1000));
	/** @type {number[]} */
	const sentAt = [];
	/** @type {number[]} */
	const drag = [];
	let seen = -1;
	const look = async () => {
		const shown = indexOf.get(pictureNow()) ?? -1;
		if (shown <= seen) return;
		const from = seen + 1;
		seen = shown;
		const at = await painted();
		for (let index = from; index <= shown; index += 1) drag[index] = at - (sentAt[index] ?? at);
	};
	const observer = new MutationObserver(() => void look());
	if (drawn !== null) observer.observe(drawn, { attributes: true });
	for (const [index, value] of values.entries()) {
		await frame();
		sentAt[index] = performance.now();
		move(value);
	}
	await new Promise((done) => setTimeout(done, 2000));
	observer.disconnect();
	slider.dispatchEvent(new Event('change', { bubbles: true }));
	return { single, drag: drag.filter((one) => one !== undefined) };
}

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
