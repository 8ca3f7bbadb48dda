/** A stream of numbers from 0 to 1 that is the same for the same seed: mulberry32. */
export function randomStream(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A text with a few changes of the kinds that happen to files and links: letters lost, doubled, exchanged, pieces cut out or pasted in. */
export function mutate(text: string, random: () => number, pieces: readonly string[]): string {
	let mutated = text;
	const times = 1 + Math.floor(random() * 4);
	for (let k = 0; k < times; k += 1) mutated = mutateOnce(mutated, random, pieces);
	return mutated;
}

function mutateOnce(text: string, random: () => number, pieces: readonly string[]): string {
	const at = Math.floor(random() * (text.length + 1));
	const length = Math.floor(random() * random() * 200);
	const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
	switch (Math.floor(random() * 7)) {
		case 0:
			return text.slice(0, at) + text.slice(at + 1);
		case 1:
			return text.slice(0, at) + String.fromCharCode(32 + Math.floor(random() * 95)) + text.slice(at + 1);
		case 2:
			return text.slice(0, at) + piece + text.slice(at);
		case 3:
			return text.slice(0, at) + text.slice(at + length);
		case 4:
			return text.slice(0, at) + text.slice(at, at + length).repeat(2) + text.slice(at + length);
		case 5:
			return text.slice(0, at);
		default:
			return text.slice(0, at) + String.fromCodePoint(Math.floor(random() * 0x10_ff_ff)) + text.slice(at);
	}
}
