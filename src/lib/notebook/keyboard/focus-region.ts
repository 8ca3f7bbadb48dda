import { focusFrame } from './move-focus';

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
