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
