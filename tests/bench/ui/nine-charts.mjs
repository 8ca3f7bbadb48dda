// A notebook whose every picture and number follows one assumption.
const CHARTS = [
	'grdp_per_capita',
	'grdp',
	'grdp_real',
	'growth_grdp',
	'value_added[II]',
	'share[I]',
	'share[II]',
	'share[III]',
	'labour_productivity'
];
const ROWS = [
	...CHARTS,
	'value_added[I]',
	'value_added[III]',
	'value_added_nominal[I]',
	'value_added_nominal[II]',
	'value_added_nominal[III]',
	'grdp_deflator',
	'sector_output',
	'investment_share',
	'icor',
	'growth_sectors',
	'grdp_per_capita_usd'
];

/** The text of the notebook's file. */
export function nineCharts() {
	const fence = (/** @type {string} */ head, /** @type {readonly string[]} */ lines) => ['```' + head, ...lines, '```', ''];
	return [
		'---',
		'format: kb-notebook/1',
		'title: Nine charts',
		'pack: hau-giang',
		'scenario: outturn-trend',
		'---',
		'',
		...fence('assumption id=lever', ['variable: growth_assumed[II]', 'years: [2025, 2030]']),
		...CHARTS.flatMap((series, at) => fence(`chart id=chart-${at}`, [`series: ["${series}"]`, 'years: [2020, 2035]'])),
		...fence('table id=rows', [`rows: [${ROWS.map((row) => `"${row}"`).join(', ')}]`, 'years: [2025-2030]'])
	].join('\n');
}
