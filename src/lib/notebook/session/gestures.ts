/** Moves of one control that follow each other within this time are one step to undo. */
const MERGE_MS = 1000;

/** Names for gestures: moves with the same name are one step to undo. */
export interface Gestures {
	/** Name for a move of the control now. */
	of(id: string): string;
	/** The drag or typed entry is finished; arrow presses within a second still continue it. */
	end(): void;
}

/** @param now clock in milliseconds */
export function createGestures(now: () => number): Gestures {
	let current = { id: '', number: 0, isOpen: false, endedAt: Number.NEGATIVE_INFINITY };
	return {
		of(id) {
			const continues = current.id === id && (current.isOpen || now() - current.endedAt < MERGE_MS);
			current = { ...current, id, number: continues ? current.number : current.number + 1, isOpen: true };
			return `${id}#${current.number}`;
		},
		end() {
			current = { ...current, isOpen: false, endedAt: now() };
		}
	};
}
