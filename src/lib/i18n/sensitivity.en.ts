import { sensitivityFiguresEn } from './sensitivity-figures.en';
import type { SensitivityTexts } from './sensitivity.vi';

/** Texts of the page of what decides the outcome. */
export const sensitivityEn: SensitivityTexts = {
	title: 'What decides the outcome',
	description: 'Which assumptions decide each target: moved one at a time, and all varied by chance together (Sobol indices).',
	lead: 'Every assumption of the model may be wrong. This page shows where being wrong changes the outcome much, and where it does not matter.',
	scenario: 'Scenario',
	target: 'Target',
	amount: 'Moved by',
	amounts: { spread: 'its likely range (16th to 84th percentile)', steps: 'one step of the slider', share: '10% of itself' },
	view: 'View',
	chart: 'Chart',
	table: 'Table',
	working: 'Computing: {share}',
	started: 'Computing…',
	cancel: 'Stop',
	cancelled: 'Stopped; still showing what was computed before: {label}, scenario “{scenario}”.',
	failed: 'It could not be computed. Reload the page and try again.',
	retry: 'Compute again',
	blocked: 'This scenario cannot compute that target; still showing what was computed before: {label}, scenario “{scenario}”.',
	done: 'Computed: {label}, scenario “{scenario}”.',
	slow: 'This browser blocks WebAssembly, so computing takes many times longer; the results are the same.',
	noScript: 'The answer to the main question stands below; other targets need JavaScript.',
	local: 'One assumption at a time',
	values: 'All assumptions together: the value',
	met: 'All assumptions together: met or not',
	pairs: 'What pairs do together',
	pairsLead: 'The share of the uncertainty that two assumptions make only when both vary. Near 0 means that their effects add up.',
	pairsAsk: 'Compute the pairs',
	pairsCost: 'Takes {runs} more runs of the model.',
	pair: 'Pair of assumptions',
	together: 'Together (95% confidence interval)',
	varied: 'What is varied, and by how much',
	variedLead:
		'Uncertainty lies around the path that an assumption has in the scenario. A level is the same in all years of a run; a yearly shock differs from year to year. Years for which the scenario holds published outturns do not vary; a scenario without them varies from its first year on.',
	level: 'Level',
	shock: 'Yearly shock',
	status: 'Reliability',
	source: 'Source',
	why: 'How it was worked out',
	correlated: 'Moves with {others}',
	factor: 'multiplied by',
	distributions: {
		normal: 'normal, deviation {sd}',
		lognormal: 'lognormal, deviation {sd}',
		uniform: 'uniform, {low} to {high}',
		triangular: 'triangular, {low} to {high}',
		pert: 'PERT, {low} to {high}',
		empirical: 'empirical, {count} past figures'
	},
	white: 'deviation {sd}',
	persistent: 'deviation {sd}, correlation with the year before {persistence}',
	reading: 'How to read this',
	readings: [
		{
			term: 'Bars',
			meaning:
				'Each bar moves one assumption and leaves all others as they are. The upright line is the outcome of the scenario. A long bar matters; halves of unequal length mean that the effect is not in proportion.'
		},
		{
			term: 'Elasticity',
			meaning: 'Per cent of the outcome for one per cent of the assumption itself. There is none where either is 0.'
		},
		{
			term: 'Full and hollow dots',
			meaning:
				'All assumptions vary by chance together. The full dot is the share of the uncertainty (variance) that the assumption makes by itself; the hollow one counts what it does together with others too. The line is the 95% confidence interval. Dots on top of each other mean that nothing is done together.'
		},
		{
			term: 'Assumptions that move together',
			meaning: 'Correlated assumptions are drawn together and count as one, because the share of each alone cannot be told apart.'
		},
		{
			term: 'Met or not',
			meaning:
				'The same sums with an outcome of 1 (met) or 0 (not met). An assumption may hardly change the value and still decide whether it is met, when the value lies close to the target.'
		}
	],
	command: 'Compute it again on the command line',
	figures: sensitivityFiguresEn
};
