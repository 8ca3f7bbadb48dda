import { failure, fillBilingual, success, type Diagnostic, type Result } from '$lib/base';
import { parseExpression, type Expression } from '$lib/engine';
import { formatGap } from '$lib/i18n';
import type { AuditCheck, AuditIdentity, ModelDefinition, Pack } from '$lib/model';
import { diagnoseAnalysis } from '../diagnostics';
import type { AuditLine, AuditResult, Interval } from '../types';
import { evaluateInterval, isInterval } from './evaluate-interval';
import { findFigure, type Figure } from './figures';
import { formatInterval } from './format-interval';
import { distance } from './interval';

// Rounding of the interval arithmetic itself, relative to the size of what is compared: far under any printed digit.
const ROUNDING = 1e-12;

/**
 * Every audit check of a pack worked out, in the pack's order; a check that cannot be read gives diagnostics and hides no other.
 *
 * A contradiction is a result, not a diagnostic. Diagnostics: `audit-identity-unknown`, `audit-figure-missing`,
 * `audit-parameter-missing`, `audit-unreadable`, and those of parsing.
 */
export function auditPack(model: ModelDefinition, pack: Pack): Result<readonly AuditResult[]> {
	const results = pack.audit.map((check) => auditCheck(check, model, pack));
	const diagnostics = results.flatMap((one) => one.diagnostics);
	return success(
		results.flatMap((one) => (one.ok ? [one.value] : [])),
		diagnostics
	);
}

/** What a check comes to, without its working. */
export function auditLine({ id, label, consistent, explanation }: AuditResult): AuditLine {
	return { id, label, consistent, explanation };
}

/** One check worked out. */
export function auditCheck(check: AuditCheck, model: ModelDefinition, pack: Pack): Result<AuditResult> {
	const identity = model.identities.find((one) => one.id === check.identity);
	if (identity === undefined) return failure([diagnoseAnalysis('audit-identity-unknown', { identity: check.identity }, check.where)]);
	const figures = collectFigures(check, identity, model, pack);
	if (!figures.ok) return figures;
	const intervals = new Map([...figures.value].map(([name, figure]) => [name, figure.interval] as const));
	const computed = readSide(identity.computed, intervals, check);
	const stated = readSide(identity.stated, intervals, check);
	if (!computed.ok || !stated.ok) return failure([...computed.diagnostics, ...stated.diagnostics]);
	return success(conclude(check, identity, figures.value, { computed: computed.value, stated: stated.value }));
}

function collectFigures(
	check: AuditCheck,
	identity: AuditIdentity,
	model: ModelDefinition,
	pack: Pack
): Result<ReadonlyMap<string, Figure>> {
	const figures = new Map<string, Figure>();
	const diagnostics: Diagnostic[] = [];
	for (const parameter of identity.parameters) {
		const reference = check.figures[parameter.id];
		if (reference === undefined) {
			diagnostics.push(diagnoseAnalysis('audit-parameter-missing', { parameter: parameter.id, label: parameter.label }, check.where));
			continue;
		}
		const figure = findFigure(reference, pack, model, check.where);
		if (figure.ok) figures.set(parameter.id, figure.value);
		else diagnostics.push(...figure.diagnostics);
	}
	return diagnostics.length > 0 ? failure(diagnostics) : success(figures);
}

function readSide(side: AuditIdentity['computed'], figures: ReadonlyMap<string, Interval>, check: AuditCheck): Result<Interval> {
	const parsed: Result<Expression> = parseExpression(side.text, side.where);
	if (!parsed.ok) return parsed;
	const reading = evaluateInterval(parsed.value, figures);
	return isInterval(reading)
		? success(reading)
		: failure([diagnoseAnalysis('audit-unreadable', { part: reading.part, text: side.text }, check.where)]);
}

interface Sides {
	readonly computed: Interval;
	readonly stated: Interval;
}

function conclude(check: AuditCheck, identity: AuditIdentity, figures: ReadonlyMap<string, Figure>, sides: Sides): AuditResult {
	const gap = gapBetween(sides, identity.comparison);
	const consistent = gap === 0;
	const { display, unit } = identity;
	return {
		id: check.id,
		sections: check.sections,
		label: check.label,
		identity: identityText(identity),
		display,
		unit,
		figures: [...figures].map(([name, figure]) => ({ name, ...figure })),
		...sides,
		consistent,
		gap,
		explanation: fillBilingual(consistent ? check.consistent : check.inconsistent, {
			computed: formatInterval(sides.computed, display, unit),
			stated: formatInterval(sides.stated, display, unit),
			gap: { vi: formatGap(gap, display, unit, 'vi'), en: formatGap(gap, display, unit, 'en') }
		})
	};
}

/** Signed distance that the comparison does not allow; 0 where it holds for some numbers inside the roundings. */
function gapBetween({ computed, stated }: Sides, comparison: AuditIdentity['comparison']): number {
	const gap = distance(computed, stated);
	const size = Math.max(...[...computed, ...stated].map((end) => (Number.isFinite(end) ? Math.abs(end) : 0)));
	if (Math.abs(gap) <= ROUNDING * size) return 0;
	if (comparison === 'at-least' && gap > 0) return 0;
	return comparison === 'at-most' && gap < 0 ? 0 : gap;
}

function identityText({ computed, stated, comparison }: AuditIdentity): string {
	const sign = comparison === 'equal' ? '=' : comparison === 'at-least' ? '≥' : '≤';
	return `${computed.text} ${sign} ${stated.text}`;
}
