import type { EnsemblePool } from '$workers/ensemble-client';
import type { NotebookClient } from '$workers/notebook-client';

/** Ensembles of a desk's cells. Threads start with the first question of the first cell that has one. */
export class DeskSeats {
	readonly #engine: () => Promise<NotebookClient>;
	#seats: Promise<() => EnsemblePool> | undefined;

	constructor(engine: () => Promise<NotebookClient>) {
		this.#engine = engine;
	}

	/** A seat for a cell. */
	async take(): Promise<EnsemblePool> {
		this.#seats ??= this.#open();
		return (await this.#seats)();
	}

	async #open(): Promise<() => EnsemblePool> {
		// Few notebooks have cells that ask for this.
		const { notebookSeats } = await import('$workers/ensemble-client');
		return notebookSeats(async (known) => (await this.#engine()).ensemblePack(known));
	}
}
