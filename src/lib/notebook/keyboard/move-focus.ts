/** The cell frame that holds the focus. */
export function focusedCell(): HTMLElement | undefined {
	const cell = document.activeElement?.closest('.cell');
	return cell instanceof HTMLElement ? cell : undefined;
}

/** Puts the focus on the frame of a cell a few places on; the first or last when none has it. */
export function focusCell(offset: 1 | -1): void {
	const cells = [...document.querySelectorAll<HTMLElement>('.cell[id]')];
	const at = cells.findIndex((cell) => cell === focusedCell());
	focusFrame(at < 0 ? cells.at(offset > 0 ? 0 : -1) : cells[at + offset]);
}

/** Puts the focus on a frame and brings it into sight. */
export function focusFrame(frame: HTMLElement | null | undefined): void {
	frame?.focus();
	frame?.scrollIntoView({ block: 'nearest' });
}

/** Regions of a page in their order, for going from one to the next. */
const REGIONS = 'header, .bar, nav.contents, #result, .panel';

/** What can take the focus in a region that takes none itself. */
const TARGETS = 'a, button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [tabindex]';

/** Puts the focus on the next or previous region of the page that has something to focus. */
export function focusRegion(offset: 1 | -1): void {
	const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)];
	const at = regions.findLastIndex((region) => region.contains(document.activeElement));
	const start = at < 0 && offset < 0 ? regions.length : at;
	for (let step = 1; step <= regions.length; step += 1) {
		const target = targetOf(regions[(start + offset * step + regions.length) % regions.length]);
		if (target !== undefined) return focusFrame(target);
	}
}

function targetOf(region: HTMLElement | undefined): HTMLElement | undefined {
	if (region?.matches('[tabindex]') === true) return region;
	return [...(region?.querySelectorAll<HTMLElement>(TARGETS) ?? [])].find((one) => one.checkVisibility());
}
