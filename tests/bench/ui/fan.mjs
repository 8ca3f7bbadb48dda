// Moves a slider under a fan of outcomes and says how long it takes until the fan of the new value is painted.
/* global document, HTMLInputElement, performance, Event, MutationObserver, setTimeout */

/**
 * What the page does: one value after another, each left alone until its fan is whole.
 * Runs inside the page, after `giveFrames`, and may use nothing from here.
 * @param {{ selector: string, picture: string, busy: string, moves: number }} wanted
 * @returns {Promise<{ first: number[], whole: number[] }>} milliseconds from the input event to the end of the frame that shows the
 * first fan of the value, from few runs, and the last one
 */
export async function fanInPage({ selector, picture, busy, moves }) {
	const slider = document.querySelector(selector);
	const fan = document.querySelector(picture);
	if (!(slider instanceof HTMLInputElement) || fan === null) throw new Error(`not both on the page: ${selector}, ${picture}`);
	const [low, high] = [Number(slider.min), Number(slider.max)];
	const rest = (/** @type {number} */ time) => new Promise((done) => setTimeout(done, time));
	/** @type {{ next: () => Promise<unknown>, painted: () => Promise<number> }} */
	const { next: frame, painted } = Reflect.get(globalThis, 'benchFrames');
	const first = [];
	const whole = [];
	for (let index = 0; index < moves; index += 1) {
		/** @type {Promise<number>[]} */
		const pictures = [];
		const observer = new MutationObserver(() => void pictures.push(painted()));
		observer.observe(fan, { attributes: true });
		await frame();
		const at = performance.now();
		slider.value = String(low + (high - low) * (0.2 + (0.6 * (index + 1)) / (moves + 1)));
		slider.dispatchEvent(new Event('input', { bubbles: true }));
		// Until the fan has changed, no thread is at work any more, and nothing came after.
		for (let turn = 0; turn < 50 && (pictures.length === 0 || document.querySelector(busy) !== null); turn += 1) await rest(100);
		observer.disconnect();
		const times = await Promise.all(pictures);
		if (times.length === 0) throw new Error('the fan did not follow');
		first.push(Math.min(...times) - at);
		whole.push(Math.max(...times) - at);
	}
	return { first, whole };
}
