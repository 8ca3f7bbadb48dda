/** Name of a file about a scenario, without its ending; where assumptions differ from the scenario's, it is not that of the scenario's own. */
export function fileStem(pack: string, scenario: string, changes: readonly unknown[]): string {
	return `${pack}-${scenario}${changes.length === 0 ? '' : '-changed'}`;
}
