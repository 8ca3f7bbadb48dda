import type { EnsembleRequest, EnsembleResult, KeptValues, RowCounts, RuntimePack, Tally } from '$lib/analysis';
import type { DrawRange } from '$lib/base';
import type { EngineName } from '$lib/engine';

/**
 * What a member of the pool offers, in a browser's worker or a thread of Node. Plain objects only cross the border.
 *
 * A member holds one job: draws are tallied into what it holds, and taken out when a stage is over. The first member also holds what
 * all of them have brought so far, and says what it comes to.
 */
export interface EnsembleApi {
	/** Opens a pack: from the site's own address, or as it is given. Must come before any other call. */
	open(pack: string | RuntimePack): Promise<EngineName>;
	/** Starts a job in place of the last one; says whether it keeps every value. `isQuick`: so few draws that it does in any case. */
	begin(request: EnsembleRequest, isQuick?: boolean): Promise<boolean>;
	/** Runs some draws and adds them to what this member holds. */
	tally(range: DrawRange): Promise<void>;
	/** What this member holds, which it then forgets. */
	take(): Promise<Tally>;
	/** Adds parts to the whole and says what it comes to; without bands where the job does not keep every value. */
	add(parts: readonly Tally[]): Promise<EnsembleResult>;
	/** Counts of the whole, which the second pass is aimed by. */
	counts(): Promise<readonly RowCounts[]>;
	/** Prepares the second pass. */
	aim(rows: readonly RowCounts[]): Promise<void>;
	/** Runs some draws again and keeps the values that quantiles need. */
	keep(range: DrawRange): Promise<void>;
	takeKept(): Promise<readonly KeptValues[]>;
	/** What the whole comes to with the values of the second pass. */
	finish(kept: readonly KeptValues[]): Promise<EnsembleResult>;
}
