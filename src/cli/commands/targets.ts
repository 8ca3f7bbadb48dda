import type { Command } from 'commander';
import { asPrinted, assessRun, shown, type Assessment, type CompiledPack, type TargetResult, type TargetStatus } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import { formatGap, formatYear } from '$lib/i18n';
import { unitLabel } from '$lib/model';
import { say, type Io } from '../io';
import { openRun, type RunChoice } from '../open-pack';
import { withFormat, withRun } from '../options';
import { columnsOf, textTable } from '../text-table';

/** `kichban targets`: every target of the programme against a scenario. */
export function addTargets(program: Command, io: Io): void {
	const command = program.command('targets').description(
		say(io, {
			vi: 'đối chiếu từng chỉ tiêu của chương trình với một kịch bản: đạt hay không, lệch bao nhiêu, năm nào đạt',
			en: 'hold every target of the programme against a scenario: met or not, by how much, in which year'
		})
	);
	withFormat(withRun(command, io), io, ['table', 'json']).action(({ format, ...choice }: RunChoice & { readonly format: string }) => {
		const { compiled, run } = openRun(io, choice);
		const assessment = assessRun(run);
		if (format === 'json') io.print(`${JSON.stringify({ targets: assessment.targets.map(describeTarget) })}\n`);
		else io.print(targetTables(io, compiled, assessment));
	});
}

function describeTarget(target: TargetResult) {
	return {
		id: target.id,
		section: target.section,
		label: target.label,
		series: target.series ?? null,
		measure: target.measure,
		comparison: target.comparison ?? null,
		target: target.target ?? null,
		unit: target.unit ?? null,
		value: target.value ?? null,
		gap: target.gap ?? null,
		status: target.status,
		first_year: target.firstYear ?? null,
		reason: target.reason ?? null,
		from: target.from ?? null,
		year: target.year ?? null,
		price: target.price ?? null,
		gap_share: target.gapShare ?? null,
		better_than_asked: target.betterThanAsked,
		upper_bound: target.upperBound,
		passed_in: target.passedIn ?? null,
		last_actual_year: target.lastActualYear ?? null,
		growth_needed: target.growthNeeded ?? null
	};
}

const WORDS: Readonly<Record<TargetStatus, Bilingual>> = {
	met: { vi: '● Đạt', en: '● Met' },
	near: { vi: '◐ Sát mục tiêu', en: '◐ Near' },
	missed: { vi: '○ Chưa đạt', en: '○ Missed' },
	'not-computable': { vi: '? Không tính', en: '? Not computed' }
};

function targetTables(io: Io, { pack }: CompiledPack, { targets, verdict }: Assessment): string {
	const groups = pack.groups.map((group) => {
		const rows = targets.filter((one) => one.group === group.id).map((one) => targetRow(io, one));
		return rows.length === 0 ? '' : `${say(io, group.label)}\n${textTable(columnsOf(headings(io), [3, 4, 5]), rows)}\n`;
	});
	const counts = Object.entries(WORDS).map(([status, word]) => `${say(io, word)} ${targets.filter((one) => one.status === status).length}`);
	return [say(io, verdict.question), say(io, verdict.sentence), '', ...groups, counts.join('   '), ''].join('\n');
}

function headings(io: Io): readonly string[] {
	return [
		{ vi: 'Mục', en: 'Section' },
		{ vi: 'Chỉ tiêu', en: 'Target' },
		{ vi: 'Kết quả', en: 'Answer' },
		{ vi: 'Mục tiêu', en: 'Asked' },
		{ vi: 'Giá trị', en: 'Value' },
		{ vi: 'Chênh lệch', en: 'Gap' },
		{ vi: 'Đơn vị', en: 'Unit' },
		{ vi: 'Năm đạt', en: 'Reached' },
		{ vi: 'Ghi chú', en: 'Note' }
	].map((text) => say(io, text));
}

/** One target as a row. The unit has a column of its own, so numbers stand under each other; shares carry their sign. */
function targetRow(io: Io, target: TargetResult): readonly string[] {
	const display = target.display ?? { as: 'number', decimals: 1 };
	const plain = { ...target, unit: '' };
	return [
		target.section,
		say(io, target.label),
		say(io, WORDS[target.status]),
		askedText(io, plain),
		target.value === undefined ? '' : say(io, shown(plain, target.value)),
		target.gap === undefined ? '' : formatGap(target.gap, display, '', io.language),
		target.unit === undefined || display.as !== 'number' ? '' : say(io, unitLabel(target.unit, display)),
		target.firstYear === undefined ? '' : formatYear(target.firstYear),
		target.reason === undefined ? '' : say(io, target.reason)
	];
}

function askedText(io: Io, target: TargetResult): string {
	if (target.target === undefined) return '';
	const signs = { 'at-least': '≥ ', 'at-most': '≤ ', below: '< ', above: '> ', about: '≈ ', between: '' };
	const sign = target.comparison === undefined ? '' : signs[target.comparison];
	const ends = typeof target.target === 'number' ? [target.target] : target.target;
	return sign + ends.map((end) => say(io, asPrinted(target, end))).join(' – ');
}
