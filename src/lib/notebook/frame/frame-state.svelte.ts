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
