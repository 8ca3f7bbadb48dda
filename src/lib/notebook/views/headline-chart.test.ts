import { expect, test } from 'vitest';
import { vi } from '$lib/i18n';
import { fixtureAssessment, fixtureView } from '../../../../tests/support/fixture-assessment';
import { toHeadlineChart } from './headline-chart';

const VI = { language: 'vi', text: vi } as const;
const initial = fixtureAssessment();
const chart = (value: number, view = fixtureView()) =>
	toHeadlineChart(view, { shown: fixtureAssessment(value), initial, hasChanges: true }, VI);

test('the window reaches from the first published year to the year in which a missed target is reached', () => {
	expect(chart(128.4)).toMatchObject({ firstYear: 2020, lastYear: 2034, markedYear: 2030, lastActualYear: 2024 });
});

test('moving a lever moves neither axis as long as the result stays below the headroom', () => {
	const axes = (value: number) => ({ ...chart(value), lines: [] });
	expect(axes(140)).toEqual(axes(128.4));
});

test('figures that are not final are hollow and say so', () => {
	const actual = chart(128.4).lines.find((line) => line.role === 'actual');
	expect(actual?.points.at(-1)).toEqual({ year: 2024, value: 90, isHollow: true, note: 'sơ bộ' });
	expect(actual?.points[0]).toEqual({ year: 2020, value: 50, isHollow: false });
});

test('other vintages are lines of their own, and a target among them is none', () => {
	const view = fixtureView();
	const label = { vi: 'mục tiêu khác', en: 'another target' };
	const otherActual = [...view.headlineChart.otherActual, { year: 2030, value: 150, status: 'target' as const, label }];
	const lines = chart(128.4, { ...view, headlineChart: { ...view.headlineChart, otherActual } }).lines.filter(
		(line) => line.role === 'other'
	);
	expect(lines.map((line) => line.label)).toEqual(['other office (vi)']);
});

test('the line of a visitor’s own changes is called so', () => {
	const names = (hasChanges: boolean) =>
		toHeadlineChart(fixtureView(), { shown: initial, initial, hasChanges }, VI).lines.find((line) => line.role === 'scenario')?.label;
	expect(names(true)).toBe('Kịch bản của bạn');
	expect(names(false)).toBe('Kịch bản');
});
