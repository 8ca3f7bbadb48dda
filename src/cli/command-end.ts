import type { Outcome } from './io';

/** Thrown by a command that cannot go on, after it has said why on the error stream. */
export class CommandEnd extends Error {
	readonly outcome: Outcome;

	constructor(outcome: Outcome) {
		super(outcome);
		this.name = 'CommandEnd';
		this.outcome = outcome;
	}
}
