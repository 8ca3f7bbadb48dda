import type { SensitivityFigureTexts } from './sensitivity-figures.vi';

/** Texts of the charts of what decides an outcome. */
export const sensitivityFiguresEn: SensitivityFigureTexts = {
	keyboard: 'Use the ↑ ↓ keys to read each assumption, Esc to stop.',
	assumption: 'Assumption',
	nothing: 'No assumption changes this outcome.',
	noValue: 'cannot be computed',
	rows: { one: '{count} other assumption does not change it noticeably.', other: '{count} other assumptions do not change it noticeably.' },
	cell: {
		ask: 'Compute',
		again: 'Compute again with the assumptions as they are',
		stale: 'This was computed with the assumptions before they were moved.',
		working: 'Computing…',
		failed: 'It could not be computed.',
		blocked: 'This scenario cannot compute that outcome.',
		waiting: 'Not computed yet: it takes a few thousand runs of the model.'
	},
	tornado: {
		finding: '{label} goes from {low} to {high} when only “{assumption}” is moved; {base} in the middle.',
		moved: 'Moved',
		down: 'moved down',
		up: 'moved up',
		swing: 'Swing',
		elasticity: 'Elasticity',
		amount: {
			spread:
				'Each bar: one assumption alone, down to the 16th and up to the 84th percentile of its stated uncertainty, in every year after the outturns that the scenario holds.',
			steps:
				'Each bar: one assumption alone, up and down by {count} steps of its slider, in every year after the outturns that the scenario holds.',
			share: 'Each bar: one assumption alone, up and down by {share} of itself, in every year after the outturns that the scenario holds.'
		}
	},
	indices: {
		findingValues: '{factor}: {share} of the uncertainty of {label}.',
		findingMet: '{factor}: has a part in {share} of the uncertainty about met or not met.',
		first: 'by itself',
		total: 'with what it does together with others',
		interval: '{value} ({low} to {high})',
		drawn: '{draws} base draws, 95% confidence intervals.',
		left: '{count} more are left out, because some of their runs have no value: this holds for the runs that have one.',
		still: 'The outcome is the same in every run.',
		nowhere: 'No run has a value.',
		rare: 'This target is met in {share} of the runs: nearly every run gives the same answer, so nothing can be said of what decides it.',
		none: 'No assumption that this outcome depends on is stated to be uncertain.'
	}
};
