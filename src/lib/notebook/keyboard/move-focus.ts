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
