import type { CompiledPack } from './types';

/** First and last year that a lever moves when nothing else is said: from the first that no scenario has figures for to that of the headline. */
export function leverYears({ baseYear, lastYear, headline, pack, scenarios }: CompiledPack): readonly [number, number] {
	const known = scenarios.map(({ lastOutturnYear }) => lastOutturnYear ?? baseYear);
	const first = Math.max(baseYear, ...known) + 1;
	const asked = pack.targets.find((one) => one.id === headline.target)?.year ?? lastYear;
	return [first, Math.max(first, asked)];
}
