import { failure, success, type Bilingual, type Place, type Result } from '$lib/base';
import type { FigureReference, HistoryPoint, ModelDefinition, Pack } from '$lib/model';
import { seriesFacts } from '../compile/series-facts';
import { diagnoseAnalysis } from '../diagnostics';
import type { Interval } from '../types';
import { roundingInterval } from './interval';

/** A figure as it goes into an identity: every number that prints as the document prints it. */
export interface Figure {
	readonly label: Bilingual;
	/** Section of the document, or place in its source. */
	readonly section: string;
	readonly interval: Interval;
}

/** The figure a check refers to, or the diagnostic that says it is not in the pack. */
export function findFigure(reference: FigureReference, pack: Pack, model: ModelDefinition, where: Place): Result<Figure> {
	const figure = lookUp(reference, pack, model);
	return figure === undefined ? failure([diagnoseAnalysis('audit-figure-missing', { figure: nameOf(reference) }, where)]) : success(figure);
}

function lookUp(reference: FigureReference, pack: Pack, model: ModelDefinition): Figure | undefined {
	switch (reference.from) {
		case 'target':
			return targetFigure(reference.id, pack);
		case 'base':
			return baseFigure(reference.id, pack, model);
		case 'history':
			return historyFigure(reference, pack);
		case 'printed': {
			const label = reference.label ?? { vi: 'con số in trong văn kiện', en: 'figure printed in the document' };
			return { label, section: reference.section, interval: roundingInterval(reference.value, reference.printed) };
		}
	}
}

function targetFigure(id: string, pack: Pack): Figure | undefined {
	const target = pack.targets.find((one) => one.id === id);
	if (target?.value === undefined) return undefined;
	const [low, high] = typeof target.value === 'number' ? [target.value, target.value] : target.value;
	const printed = target.printed ?? Math.min(lastDigit(low), lastDigit(high));
	return { label: target.label, section: target.section, interval: [low - printed / 2, high + printed / 2] };
}

function baseFigure(id: Extract<FigureReference, { from: 'base' }>['id'], pack: Pack, model: ModelDefinition): Figure | undefined {
	const value = pack.base.find((one) => one.id === id);
	if (value === undefined) return undefined;
	const label = seriesFacts(model, id)?.label ?? { vi: id, en: id };
	const dated = { vi: `${label.vi}, ${pack.baseYear}`, en: `${label.en}, ${pack.baseYear}` };
	return { label: dated, section: value.at ?? value.source, interval: roundingInterval(value.value, lastDigit(value.value)) };
}

function historyFigure(reference: Extract<FigureReference, { from: 'history' }>, pack: Pack): Figure | undefined {
	const point = pack.history.find((one) => one.series === reference.series && isAt(one, reference));
	const series = pack.historySeries.find((one) => one.id === reference.series);
	if (point === undefined || series === undefined) return undefined;
	const when = point.period ?? String(point.year);
	const label = { vi: `${series.label.vi}, ${when}`, en: `${series.label.en}, ${when}` };
	return { label, section: point.at ?? point.source, interval: roundingInterval(point.value, lastDigit(point.value)) };
}

function isAt(point: HistoryPoint, { year, period }: { readonly year?: number; readonly period?: string }): boolean {
	return period !== undefined ? point.period === period : point.year === year;
}

/** One unit of the last digit a number is written with; 1 for whole numbers, because trailing zeros do not say. */
export function lastDigit(value: number): number {
	const text = value.toString();
	const [digits = '', exponent = '0'] = text.split('e');
	const decimals = (digits.split('.')[1]?.length ?? 0) - Number(exponent);
	return decimals <= 0 ? 1 : Number(`1e-${decimals}`);
}

function nameOf(reference: FigureReference): string {
	switch (reference.from) {
		case 'target':
		case 'base':
			return reference.id;
		case 'history':
			return `${reference.series} ${reference.period ?? reference.year ?? ''}`.trim();
		case 'printed':
			return reference.section;
	}
}
