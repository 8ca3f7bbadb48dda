import type { HelpTexts } from './help.vi';

/** Texts of the help page. */
export const helpEn: HelpTexts = {
	title: 'Help and methods',
	description: 'How to read a verdict, how the model computes, keys, links, working offline, privacy and accessibility.',
	contents: 'On this page',
	keyboard: 'Keys',
	keyboardLead: 'No key is a bare letter, so that typing Vietnamese by Telex or VNI sets off no command.',
	keys: 'Keys',
	action: 'What they do',
	parts: [
		{
			id: 'verdict',
			heading: 'Reading a verdict',
			paragraphs: [
				'The first line of a page answers its question: met or not, the computed value, by how much it is missed or passed, and the year in which it is reached. The answer always belongs to a scenario; change the scenario or an assumption and the answer changes at once.',
				'- Met: the computed value satisfies the target, compared at the digits that the document prints.',
				'- Close: not met, but within the margin stated at the target.',
				'- Missed: further away than that margin.',
				'- Not computable: the model cannot compute it from the data there are, or it is not a number; the reason stands beside it.',
				'A target marked as “follows its target path” is no forecast: there are no data to compute it from, so the pack lets it follow the target, and says so.'
			]
		},
		{
			id: 'model',
			heading: 'How the model computes',
			paragraphs: [
				'A sector growth model: value added of sectors I, II, III and product taxes less subsidies at constant prices, times price indices of each sector, gives GRDP at current prices; investment and ICOR; population from natural increase and migration; budget, trade, social affairs and environment. Every equation can be read on the page Model.',
				'The closure says what is given and what follows: growth is given and the investment it needs follows; or investment and ICOR are given and growth follows; by sector; or by a production function.',
				'Some scenarios are calibrated: the model finds the values of assumptions (such as the inflation of each sector) at which results equal the figures printed in the programme. The command “kichban calibrate” solves each of them again.',
				'Units and price bases are checked before anything runs: adding billions at current prices to billions at constant prices is an error, not a number.'
			]
		},
		{
			id: 'status',
			heading: 'How far a figure can be trusted',
			paragraphs: [
				'Final, preliminary and estimate are what the publisher calls it. Derived: computed from published figures, with the arithmetic. Assumed: published by nobody, with the reason for the choice. The page Data filters by status.',
				'Many figures were published more than once with different values (revisions, new base years, later yearbooks). The pack keeps every vintage; one is the main series, the others show as × on charts.'
			]
		},
		{
			id: 'chance',
			heading: 'Uncertainty',
			paragraphs: [
				'A projected line is a scenario, not a prophecy. Assumptions may be off: by how much is derived from the errors of the past where there are data, and judged otherwise, marked as assumed. Thousands of runs with assumptions that stray by chance say in how many of 100 a target is met; the sampling error stands beside it.',
				'That number holds within the model and the stated spreads. It knows nothing of what the data have never seen.'
			]
		},
		{
			id: 'audit',
			heading: 'Auditing the programme',
			paragraphs: [
				'The page Audit puts the printed figures of the programme into the identities that they have to satisfy. Printed figures are rounded, so each is an interval; only where two intervals do not meet is there a contradiction.'
			]
		},
		{
			id: 'links',
			heading: 'Links',
			paragraphs: [
				'The address of the page holds all your changes, with the hash of data and model and the headline value of the moment. Opened later, elsewhere or in another version, the page says by how much the headline differs. What follows the # is sent to no server.'
			]
		},
		{
			id: 'notebooks',
			heading: 'Your notebooks',
			paragraphs: [
				'Notebooks live in this browser; each change is kept at once. Clearing browsing data clears them: download the file to keep it. A notebook’s file is Markdown text that can be read without this program.',
				'Everything can be undone; earlier versions are under History; deleted notebooks and cells stay in the bin for 30 days.'
			]
		},
		{
			id: 'packs',
			heading: 'Data of another province',
			paragraphs: [
				'A data pack is a few text files: base-year values, history, assumptions, targets, audit, sources. The quickest way: download a pack as one file on the page Data, edit it in a text editor, give it another “id” under pack.yaml (and in the line “pack:” of its scenarios), and open it on the page of notebooks.',
				'On a machine with the program: “kichban new-pack DIR” makes a skeleton with a comment on every line; “kichban check DIR” says which line is wrong, what is wrong, and how to mend it; “kichban bundle DIR -o name.pack.txt” makes one file of it.',
				'Every figure needs a source and a status. Rates are written as shares: 0.073 is 7.3%.'
			]
		},
		{
			id: 'offline',
			heading: 'Offline and privacy',
			paragraphs: [
				'After the first visit every page and every computation works without a network. There is no server that computes, no account, no tracking: data and notebooks do not leave this machine unless you send a link or a file.'
			]
		},
		{
			id: 'accessibility',
			heading: 'Accessibility',
			paragraphs: [
				'The aim is WCAG 2.2, level AA. Everything works by keyboard; each chart has a table of the same numbers and a cursor over years by arrow keys; a status is always a word and a shape, not only a colour; pages can be read at 400% zoom; motion stops where the system asks for it.',
				'Known to be imperfect: tables with many columns scroll sideways on narrow screens.'
			]
		},
		{
			id: 'licence',
			heading: 'Licences',
			paragraphs: [
				'The program: Apache-2.0. The typeface Source Sans 3 by Adobe: SIL Open Font License 1.1. Data belong to the publishers named on the page Data.'
			]
		}
	]
};
