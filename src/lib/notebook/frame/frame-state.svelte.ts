/** What stands around a notebook at the moment: modes and menus that are no part of it. */
export class FrameState {
	#isPresenting = $state(false);
	#isPaletteOpen = $state(false);
	#opener: Element | null = null;

	get isPresenting(): boolean {
		return this.#isPresenting;
	}
	get isPaletteOpen(): boolean {
		return this.#isPaletteOpen;
	}

	present(on: boolean): void {
		this.#isPresenting = on;
		document.documentElement.toggleAttribute('data-presenting', on);
	}

	openPalette(): void {
		this.#opener = document.activeElement;
		this.#isPaletteOpen = true;
	}

	/** The focus goes back to where the palette was opened from. */
	closePalette(): void {
		this.#isPaletteOpen = false;
		if (this.#opener instanceof HTMLElement) this.#opener.focus();
	}
}

/** Prints as on screen, or in the form of an administrative report. */
export function printAs(form: 'screen' | 'report'): void {
	const page = document.documentElement;
	page.dataset['print'] = form;
	window.addEventListener('afterprint', () => delete page.dataset['print'], { once: true });
	window.print();
}

/** Switches the cell in focus between chart and table. */
export function switchChartInFocus(): void {
	const cell = document.activeElement?.closest('.cell') ?? document.querySelector('.cell:has(figure)');
	const other = cell?.querySelector<HTMLElement>(
		'figure [aria-checked="false"], figure [aria-pressed="false"], figure input[type="radio"]:not(:checked)'
	);
	other?.click();
}
