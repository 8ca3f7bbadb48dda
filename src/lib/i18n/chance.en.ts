import { chanceFiguresEn } from './chance-figures.en';
import type { ChanceTexts } from './chance.vi';

/** Texts of the page of chances. */
export const chanceEn: ChanceTexts = {
	title: 'How likely the targets are',
	description:
		'The model run thousands of times with assumptions varied by chance: where outcomes lie, and how likely each target is to be met.',
	lead: 'Nobody knows the assumptions for certain. This page varies them by chance around the scenario, by as much as past errors show where there are data and by judgement where there are none, and counts how often targets are met.',
	noScript: 'The result for the main scenario stands below; other scenarios need JavaScript.',
	scenario: 'Scenario',
	own: 'Your scenario',
	series: 'Series',
	until: 'Until',
	draws: 'Runs',
	range: 'The range of outcomes',
	targets: 'The chance of each target',
	group: 'Group',
	allGroups: 'all groups',
	together: 'Met together',
	togetherLead: 'Tick the targets in the table that have to be met together. The chance of all is often far below that of each.',
	nothingTogether: 'No target is chosen.',
	copyLink: 'Copy link',
	unknown: 'The address names what this programme does not have, which is left out: {names}.',
	varied: 'What is varied, by how much and why',
	method: 'How this is computed',
	methods: [
		{
			term: 'A run',
			meaning:
				'The whole model once, with each uncertain assumption off the path of the scenario by chance. Years for which the scenario holds published outturns are never off; a scenario without them varies from its first year on.'
		},
		{
			term: 'Chance of being met',
			meaning:
				'Runs that meet the target, of all runs. It is a chance within the model and the stated uncertainty and no promise: a shock that the past has never seen is not in it.'
		},
		{
			term: '95% confidence interval',
			meaning: 'The error of a limited number of runs. More runs make it narrower; they do not make the assumptions more certain.'
		}
	],
	command: 'Compute it again on the command line',
	figures: chanceFiguresEn
};
