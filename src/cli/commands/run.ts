import { InvalidArgumentError, type Command } from 'commander';
import type { ScenarioRun } from '$lib/analysis';
import { projectionTable, renderTable, toTableJson, type ProjectionTable } from '$lib/export';
import { formatDigits } from '$lib/i18n';
import { unitLabel } from '$lib/model';
import { say, type Io } from '../io';
import { openRun, usage, type RunChoice } from '../open-pack';
import { withFormat, withRun } from '../options';
import { columnsOf, textTable } from '../text-table';

interface RunFlags extends RunChoice {
	readonly until?: number;
	readonly format: string;
}

/** `kichban run`: every series of a scenario, year by year. */
export function addRun(program: Command, io: Io): void {
	const command = program
		.command('run')
		.description(say(io, { vi: 'chạy một kịch bản và in mọi chuỗi theo năm', en: 'run a scenario and print every series by year' }))
		.option('--closure <id>', say(io, { vi: 'cách đóng thay cho cách của kịch bản', en: 'closure in place of the scenario’s own' }))
		.option('--until <year>', say(io, { vi: 'năm cuối in ra', en: 'last year printed' }), parseYear);
	withFormat(withRun(command, io), io, ['table', 'json', 'csv']).action((flags: RunFlags) => {
		const { run } = openRun(io, flags);
		io.print(printRun(io, projectionTable(run, untilYear(io, run, flags.until)), flags.format));
	});
}

/** A calendar year typed as an option. */
export function parseYear(text: string): number {
	if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('2030');
	return Number(text);
}

/** The last year asked for as an option of a table; a year that the run does not have ends the command. */
export function untilYear(io: Io, { years }: Pick<ScenarioRun, 'years'>, until: number | undefined): { readonly lastYear?: number } {
	if (until === undefined) return {};
	const [first] = years;
	const last = years.at(-1);
	if (!years.includes(until)) {
		throw usage(io, {
			vi: `Bộ số liệu chạy từ năm ${first} đến năm ${last}; --until không thể là ${until}.`,
			en: `The pack runs from ${first} to ${last}; --until cannot be ${until}.`
		});
	}
	return { lastYear: until };
}

function printRun(io: Io, table: ProjectionTable, format: string): string {
	if (format === 'json') return toTableJson(table);
	return format === 'csv' ? renderTable(table, 'csv-machine', io.language) : runTable(io, table);
}

function runTable(io: Io, table: ProjectionTable): string {
	const headings = [say(io, { vi: 'Chuỗi', en: 'Series' }), say(io, { vi: 'Đơn vị', en: 'Unit' }), ...table.years.map(String)];
	const rows = table.rows.map(({ id, unit, display, values }) => [
		id,
		say(io, unitLabel(unit, display)),
		...values.map((value) => formatDigits(value, display, io.language))
	]);
	return textTable(
		columnsOf(
			headings,
			headings.map((_, k) => k).filter((k) => k > 1)
		),
		rows
	);
}
