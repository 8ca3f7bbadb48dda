import type { Bilingual, Diagnostic, Span } from '$lib/base';
import type { SeriesId } from '$lib/model';
import { placeIn, type FormulaSource } from '../diagnostics/place-in';
import { diagnoseRun } from '../diagnostics/run';
import type { Expression, Plan } from '../types';

/** Says that a series which a text reads cannot be computed with the pack, and what the pack would have to give. */
export function notAvailable(plan: Plan, id: SeriesId, source: FormulaSource, expression: Expression): Diagnostic {
	const { because = [] } = plan.unavailable.find((one) => one.id === id) ?? {};
	return diagnoseRun('series-not-available', { id, reason: reasonOf(because) }, placeIn(source, spanOf(id, expression)));
}

function reasonOf(because: readonly SeriesId[]): Bilingual {
	if (because.length === 0) return { vi: 'Bộ dữ liệu chưa có số liệu cần thiết.', en: 'The pack lacks the data for it.' };
	const list = because.slice(0, 5).join(', ') + (because.length > 5 ? ', …' : '');
	return { vi: `Bộ dữ liệu còn thiếu: ${list}.`, en: `The pack still lacks: ${list}.` };
}

/** Where the variable of a series is named first; the whole text when a member was not written out. */
function spanOf(id: SeriesId, expression: Expression): Span {
	return findName(id.split('[')[0] ?? id, expression) ?? expression.span;
}

function findName(name: string, node: Expression): Span | undefined {
	switch (node.kind) {
		case 'number':
		case 'undefined':
			return undefined;
		case 'reference':
			return node.name === name ? node.span : undefined;
		case 'call':
			return node.args.map((arg) => findName(name, arg)).find((span) => span !== undefined);
		case 'unary':
			return findName(name, node.arg);
		case 'binary':
			return findName(name, node.left) ?? findName(name, node.right);
	}
}
