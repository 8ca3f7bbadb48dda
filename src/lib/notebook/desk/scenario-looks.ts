/** Colour and dash of a scenario's lines. */
export interface ScenarioLook {
	readonly colour: number;
	readonly dash: number;
}

/** Ink and dashes: the programme looks alike everywhere. */
const PROGRAMME: ScenarioLook = { colour: 5, dash: 1 };
const COLOURS = 5;
const DASHES = [0, 2, 3] as const;

/**
 * How each scenario shown looks. Its colour follows from its place among all of the pack, so that leaving another out does not change it;
 * only where two would look alike the later one takes the next that is free.
 */
export function scenarioLooks(
	{ programme, scenarios }: { readonly programme: string; readonly scenarios: readonly { readonly id: string }[] },
	shown: readonly string[]
): ReadonlyMap<string, ScenarioLook> {
	const known = scenarios.map(({ id }) => id).filter((id) => id !== programme);
	const place = (id: string) => (known.includes(id) ? known.indexOf(id) : known.length + shown.indexOf(id));
	const taken = new Set<number>();
	const looks = new Map<string, ScenarioLook>([[programme, PROGRAMME]]);
	for (const id of shown.filter((one) => one !== programme).toSorted((a, b) => place(a) - place(b))) {
		const slots = Array.from({ length: COLOURS }, (_, step) => (place(id) + step) % COLOURS);
		const colour = slots.find((one) => !taken.has(one)) ?? place(id) % COLOURS;
		taken.add(colour);
		looks.set(id, { colour, dash: DASHES[place(id) % DASHES.length] ?? 0 });
	}
	return looks;
}
