import type { AuditTexts } from './audit.vi';

/** Texts of the audit page. */
export const auditEn: AuditTexts = {
	title: 'Do the programme’s own figures add up?',
	description:
		'Every identity that the programme’s figures have to satisfy: what goes in, what comes out, what the programme states, and where they disagree.',
	lead: 'The figures of “{document}” are put into the identities that they have to satisfy. Printed figures are rounded, so each is an interval: 10.2% may be anything from 10.15 to 10.25%. Where two intervals do not meet, no rounding can save them: at least one figure needs another look.',
	off: { one: '{count} contradiction', other: '{count} contradictions' },
	fits: { one: '{count} check that holds', other: '{count} checks that hold' },
	offLead: 'A contradiction does not make a target wrong; it means that the figures cannot all be right together.',
	fitsLead: 'These figures can be right together, within their rounding.',
	identity: 'Identity',
	figures: 'What goes in',
	name: 'Symbol',
	figure: 'Figure',
	value: 'Value (with the interval of its rounding)',
	section: 'Section',
	computed: 'Computed',
	stated: 'Programme states',
	gap: 'Off by',
	interval: '{low} to {high}',
	search: 'Find a check',
	none: 'No check has these words.',
	checkLink: 'Link to this check'
};
