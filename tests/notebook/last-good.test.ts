import { expect, test } from 'vitest';
import type { TextsAnswer } from '$lib/analysis';
import { readYaml } from '$lib/files';
import { evaluateNotebook, shippedPack } from '../support/notebooks';
import { parseNotebook } from '../../src/lib/notebook/document';
import { holdLastGood } from '../../src/lib/notebook/desk/last-good';

const NONE: TextsAnswer = { years: [], runs: [], formulas: [], texts: [] };
const evaluate = (formula: string, rate = '0.01') => {
	const text = `---
format: kb-notebook/1
title: t
pack: hau-giang
scenario: programme
scenarios: {programme: {set: {net_migration: ${rate}}}}
---

\`\`\`formula id=f
${formula}
\`\`\`

\`\`\`chart id=c
series: [mine, grdp]
\`\`\`

\`\`\`chart id=other
series: [grdp]
\`\`\`
`;
	return evaluateNotebook(parseNotebook(text, 'a.md', readYaml).document, shippedPack('hau-giang')).answer;
};
const seriesOf = ({ formulas }: TextsAnswer) => formulas[0]?.series['programme'] ?? [];
const textOf = ({ texts }: TextsAnswer, cell: string, name: string) => texts.find((one) => one.cell === cell && one.text === name);

test('a formula that breaks keeps what it showed, and so does what reads it; the message is that of now', () => {
	const good = holdLastGood(NONE, evaluate('mine = grdp / population'));
	expect([...good.held]).toEqual([]);
	const broken = holdLastGood(good.answer, evaluate('mine = grdp / populatoin'));
	expect([...broken.held].toSorted()).toEqual(['c', 'f']);
	expect(seriesOf(broken.answer)).toEqual(seriesOf(good.answer));
	expect(broken.answer.formulas[0]?.diagnostics.map(({ code }) => code)).toEqual(['unknown-name']);
	expect(textOf(broken.answer, 'c', 'mine')?.values).toEqual(textOf(good.answer, 'c', 'mine')?.values);
	const again = holdLastGood(broken.answer, evaluate('mine = đầu_tư'));
	expect(seriesOf(again.answer)).toEqual(seriesOf(good.answer));
	const mended = holdLastGood(again.answer, evaluate('mine = grdp'));
	expect([...mended.held]).toEqual([]);
	expect(seriesOf(mended.answer)).not.toEqual(seriesOf(good.answer));
});

test('what never had a result holds none', () => {
	const broken = holdLastGood(NONE, evaluate('mine = grdp / populatoin'));
	expect([...broken.held]).toEqual([]);
	expect([...holdLastGood(broken.answer, evaluate('mine = grdp +')).held]).toEqual([]);
});

test('what a refused run showed stays on every cell that it is read on', () => {
	const good = evaluate('mine = grdp / population');
	const now = evaluate('mine = grdp / population', '0.02');
	const refusal = evaluate('mine = x y').formulas[0]!.diagnostics;
	const refused = holdLastGood(good, { ...now, runs: now.runs.map((run) => ({ ...run, diagnostics: refusal })) });
	expect([...refused.held].toSorted()).toEqual(['c', 'f', 'other']);
	expect(textOf(refused.answer, 'other', 'grdp')?.values).toEqual(textOf(good, 'other', 'grdp')?.values);
	expect([...refused.refused.keys()]).toEqual(['programme']);
});
