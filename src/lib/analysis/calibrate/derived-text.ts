import type { YearSpan } from '$lib/model';
import type { Calibration } from './types';

/**
 * A calibration as the text of a derived file (`kb-derived/1`): every number with the digits that read back to the same bits, years in
 * their order.
 */
export function derivedText({ scenario, derived }: Calibration): string {
	const lines = derived.flatMap(({ id, path }) => [`  "${id}":`, ...path.spans.map(spanLine)]);
	const head = ['format: kb-derived/1', `scenario: ${scenario}`];
	return [...head, lines.length === 0 ? 'set: {}' : 'set:', ...lines, ''].join('\n');
}

function spanLine({ first, last, value }: YearSpan): string {
	return `    ${first === last ? first : `${first}-${last}`}: ${value}`;
}
