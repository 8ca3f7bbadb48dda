import type { Language } from '$lib/base';
import { fillText, frameEn, frameVi, type Messages } from '$lib/i18n';
import type { ShownCell } from '../desk/types';
import { contentsOf } from '../frame/headings';
import { focusFrame } from '../keyboard';

/** Where the palette leads: headings of the notebook, and pages of its pack. */
export function goToItems(
	cells: readonly ShownCell[],
	{ text, language, pack }: { readonly text: Messages; readonly language: Language; readonly pack: string }
) {
	const texts = { vi: frameVi, en: frameEn }[language].palette;
	const lines = contentsOf(cells).map((line, index) => ({
		id: `cell ${index}`,
		label: fillText(texts.goTo, { cell: line.label }),
		run: () => focusFrame(document.getElementById(`cell-${line.cell}`))
	}));
	// Notebooks stand two folders below the language.
	const places = (['compare', 'data', 'model', 'chance', 'sensitivity', 'audit', 'help'] as const).map((place) => ({
		id: `page ${place}`,
		label: fillText(texts.page, { page: text.site[place] }),
		run: () => location.assign(place === 'help' ? '../../help/' : `../../${place}/${pack}/`)
	}));
	return [...lines, ...places];
}

/** Buttons around a notebook that no key presses. */
const BUTTONS = '.bar .edit-copy, .bar .save, .bar .copy button, .bar .print, .bar .files summary, .scenario .new';

/** What the buttons around a notebook do. They are pressed where they stand, so that they answer there. */
export function buttonItems() {
	return [...document.querySelectorAll<HTMLElement>(BUTTONS)].map((button) => ({
		id: `button ${button.className}`,
		label: button.textContent.trim(),
		run: () => {
			button.focus();
			if (button.closest('details')?.open !== true) button.click();
		}
	}));
}
