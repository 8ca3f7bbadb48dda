import type { Language } from '$lib/base';
import { fillText, frameEn, frameVi, type Messages } from '$lib/i18n';
import type { Desk, ShownCell } from '../desk/types';
import { contentsOf } from '../frame/headings';
import { focusFrame } from '../keyboard';
import { encodeChanges } from '../link/encode-link';

/** Where the palette leads: headings of the notebook, and pages of its pack. */
export function goToItems(
	cells: readonly ShownCell[],
	{ text, language, desk }: { readonly text: Messages; readonly language: Language; readonly desk: Desk }
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
		run: () =>
			location.assign(place === 'help' ? '../../help/' : `../../${place}/${desk.facts.id}/${place === 'compare' ? ownPart(desk) : ''}`)
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

/** The current scenario as a visitor's own; a link has no word for another way of computing. */
function ownPart(desk: Desk): string {
	const { base, changes, closure } = desk.scenario(desk.current);
	return closure !== undefined || changes.length === 0 ? '' : `#own=${encodeURIComponent(encodeChanges(desk.facts, base, changes))}`;
}
