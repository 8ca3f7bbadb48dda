import type { Messages } from './vi';

/** Every text of the interface in English. */
export const en = {
	site: {
		name: 'Kịch Bản',
		tagline: 'Socio-economic simulation and forecasting',
		description:
			'See whether a development programme reaches its targets, change an assumption and watch every indicator answer. Runs in your browser.',
		skipToContent: 'Skip to the result',
		packs: 'Programmes',
		places: 'Pages',
		notebooks: 'Notebooks',
		data: 'Data',
		model: 'Model',
		audit: 'Audit',
		help: 'Help',
		otherLanguage: 'Tiếng Việt',
		previewAlt: 'Kịch Bản: a projected line, a target line and the distance between them'
	},
	theme: { label: 'Appearance', light: 'Light', dark: 'Dark', system: 'System' },
	status: { met: 'Met', near: 'Nearly met', missed: 'Not met', 'not-computable': 'Not enough data' },
	price: { current: 'current prices', constant: 'constant prices', deflator: 'current over constant prices', none: '' },
	dataStatus: {
		final: 'final',
		preliminary: 'preliminary',
		estimate: 'estimate',
		derived: 'derived',
		assumed: 'assumed',
		target: 'target',
		'target-path': 'follows its target path'
	},
	verdict: {
		short: 'Short by',
		over: 'Above by',
		exact: 'Exactly on target',
		gapShare: '{gap} ({share})',
		tooHigh: 'Above what is allowed by',
		lower: 'Below what is allowed by',
		companions: { one: '{count} companion target missed', other: '{count} companion targets missed' },
		target: 'Target {year}',
		reached: 'Reached in',
		notReached: 'not reached by {year}',
		growthNeeded: 'Average growth needed',
		growthInRun: 'This scenario grows',
		perYear: '{value} a year',
		fromActual: 'from the actual figure of {year}'
	},
	chart: {
		actual: 'Actual',
		programme: 'Programme',
		scenario: 'Scenario',
		yours: 'Your scenario',
		targetPoint: 'Target {value}',
		projection: 'projection',
		published: 'actual',
		legendHollow: '; hollow dots are preliminary or estimated',
		otherActual: '; crosses are other published figures ({labels})',
		chart: 'Chart',
		table: 'Table',
		view: 'View',
		year: 'Year',
		difference: 'Difference from the programme',
		sourceActual: 'Actual figures: see Sources',
		sourceProjection: 'Projection: computed by the model',
		keyboard: 'Use the ← → keys to read year by year, Esc to stop.',
		noValue: 'no value'
	},
	levers: {
		title: 'Try a change',
		policy: 'Policy',
		policyNote: 'decided locally',
		context: 'Context',
		contextNote: 'not decided locally',
		resetAll: 'Reset all',
		resetAllCount: 'Reset all ({count})',
		undo: 'Undo',
		redo: 'Redo',
		needsScript: 'To change assumptions, turn on JavaScript. The result, chart and tables on this page are complete without it.',
		changes: { one: '{count} change from the scenario', other: '{count} changes from the scenario' },
		otherChanges: 'Other changes in the link',
		removeChange: 'Remove the change of {label}',
		source: 'Source',
		empty: 'This scenario has no assumption to move on the first page.'
	},
	slider: {
		programme: 'Programme: {value}',
		history: '{years}: {low} to {high}',
		historyOne: '{years}: {value}',
		reset: 'Reset {label}',
		less: 'Decrease {label}',
		more: 'Increase {label}',
		entry: '{label}, type a number',
		changed: 'scenario: {value}, changed by {change}',
		outside: 'Outside the usual range ({low} to {high}); computed all the same.',
		refused: '{value} is not accepted: only {low} to {high}.',
		unreadable: 'Cannot read “{text}”. Type a number, for example {example}.',
		reading: 'Read as {reading}',
		valueTextMark: '{value}; programme {mark}'
	},
	scenario: {
		label: 'Scenario',
		closure: 'How it is computed',
		all: 'All scenarios and the question each one asks',
		dropped: {
			one: '{count} change of the previous scenario was dropped.',
			other: '{count} changes of the previous scenario were dropped.'
		}
	},
	diagnostics: {
		title: 'Warnings of this run',
		errors: { one: '{count} error', other: '{count} errors' },
		warnings: { one: '{count} warning', other: '{count} warnings' },
		more: 'Show {count} more',
		refusedTitle: 'Cannot be computed with this change',
		refusedHint: 'The result below (dimmed) is that of the last valid run.',
		undoLast: 'Undo the last change',
		engineFailed:
			'The engine could not be started. The results on this page hold for the chosen scenario, but your changes cannot be computed.',
		retry: 'Try again'
	},
	link: {
		title: 'You are viewing a shared scenario',
		problems: {
			one: '{count} part of the link could not be read; the rest has been applied:',
			other: '{count} parts of the link could not be read; the rest has been applied:'
		},
		drift: 'When the link was made the result was {then}; now it is {now} (difference {gap}).',
		driftReason: 'The model or the data have changed since the link was made.',
		same: 'The result is the same as when the link was made.',
		changes: 'Changes in the link:',
		close: 'Close this notice',
		backToScenario: 'Back to the scenario'
	},
	scoreboard: {
		title: 'Scoreboard',
		caption: 'Every target of the programme: target, result of the scenario, distance and status',
		filter: 'Filter by status',
		all: 'All',
		search: 'Find a target',
		searchHint: 'diacritics are optional',
		indicator: 'Target',
		when: 'Year',
		unit: 'Unit',
		target: 'Asked for',
		value: 'Result',
		gap: 'Distance',
		status: 'Status',
		firstYear: 'Met from',
		section: 'section {section}',
		gapNote: 'A negative distance falls short of the target, a positive one is better than asked.',
		none: 'No target matches.',
		shown: { one: '{count} target shown', other: '{count} targets shown' },
		groupCount: '{met}/{total} met',
		passedIn: 'The figure published for {year} already reached this.',
		upperBound: 'The computed value is wider than what the target names, so it is an upper bound.',
		growthNeeded: 'To be on time it has to grow {growth} a year on average from the figure of {year}.',
		changeNeeded: 'To be on time it has to change by {growth} a year on average from the figure of {year}.',
		betterThanAsked: 'Better than asked.',
		gapShare: 'The distance is {share} of the target.',
		priceBasis: 'In {price}.',
		measure: {
			level: 'Value of the year',
			cagr: 'Average yearly growth of the period',
			mean: 'Average over the years of the period',
			sum: 'Sum over the years of the period',
			'ratio-of-sums': 'Sum over sum of the period',
			change: 'Change over the period',
			'first-year': 'First year reached',
			text: 'No number'
		},
		comparison: {
			'at-least': '≥ {value}',
			'at-most': '≤ {value}',
			about: '≈ {value}',
			between: '{low}–{high}',
			below: '< {value}',
			above: '> {value}'
		}
	},
	audit: {
		title: 'Does the programme agree with itself?',
		lead: 'The programme’s figures are held against each other with the identities they have to satisfy, allowing for printed rounding.',
		summary: '{consistent} checks agree, {inconsistent} do not.',
		consistent: 'Consistent',
		inconsistent: 'Inconsistent',
		showFigures: 'Working',
		all: 'See every check'
	},
	sources: {
		title: 'Sources',
		missing: 'What is missing',
		publisher: '{publisher}, {date}',
		document: 'Document examined'
	},
	take: {
		title: 'Take away',
		share: 'Share',
		copyLink: 'Copy link',
		copied: 'Copied',
		copyFailed: 'Could not copy; take it from this field:',
		copyVerdict: 'Copy the verdict',
		csvVi: 'CSV for Excel (vi)',
		csvMachine: 'CSV for machines',
		json: 'JSON',
		print: 'Print',
		downloadFailed: 'The file could not be made.',
		csvViHint: 'decimal comma, columns parted by semicolons',
		csvMachineHint: 'decimal point, columns parted by commas'
	},
	footer: {
		model: 'Model {version}',
		data: 'Data {vintage}',
		hash: 'Checksum {hash}',
		local: 'Everything is computed in your browser; nothing is sent anywhere.',
		licence: 'Open source, Apache-2.0 licence.'
	},
	root: { choose: 'Choose a language', open: 'Open the English version' }
} satisfies Messages;
