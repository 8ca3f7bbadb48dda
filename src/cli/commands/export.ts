import { writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { runScenario } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import { renderRun, toXlsx, workbookFacts, type RunFormat } from '$lib/export';
import { CommandEnd } from '../command-end';
import { say, type Io } from '../io';
import { openRun, usage, type RunChoice } from '../open-pack';
import { withRun } from '../options';
import { parseYear, untilYear } from './run';

interface ExportFlags extends RunChoice {
	readonly until?: number;
	readonly format: string;
	readonly output?: string;
}

const FORMATS: Readonly<Record<string, RunFormat>> = {
	csv: 'csv-machine',
	'csv-machine': 'csv-machine',
	'csv-vi': 'csv-vi',
	'csv-official': 'csv-official',
	json: 'json'
};

/** `kichban export`: the projection table as a file. */
export function addExport(program: Command, io: Io): void {
	const command = program
		.command('export')
		.description(say(io, { vi: 'ghi bảng kết quả ra tệp', en: 'write the projection table to a file' }))
		.option('--closure <id>', say(io, { vi: 'cách đóng thay cho cách của kịch bản', en: 'closure in place of the scenario’s own' }))
		.option('--until <year>', say(io, { vi: 'năm cuối', en: 'last year' }), parseYear)
		.option(
			'-o, --output <file>',
			say(io, { vi: 'tệp ghi ra; không có thì in ra màn hình', en: 'file to write; standard output when left out' })
		);
	const format = new Option(
		'--format <format>',
		say(io, {
			vi: 'csv (cho máy: dạng dài, dấu phẩy, đủ chữ số), csv-vi (cho Excel tiếng Việt), csv-official (bảng báo cáo, làm tròn khớp tổng), json, xlsx (sổ tính có công thức sống)',
			en: 'csv (for programs: long form, commas, full precision), csv-vi (for the Vietnamese Excel), csv-official (as reports print it, rounded so that parts add up), json, xlsx (a workbook with live formulas)'
		})
	);
	withRun(command, io)
		.addOption(format.choices([...Object.keys(FORMATS), 'xlsx']).default('csv'))
		.action(async (flags: ExportFlags) => {
			const format = FORMATS[flags.format];
			if (format === undefined) return exportWorkbook(io, flags);
			const text = exportText(io, flags, format);
			if (flags.output === undefined) io.print(text);
			else writeFile(io, flags.output, text);
		});
}

/** The run as a workbook with live formulas. Years after the last one asked for are computed in hidden columns. */
async function exportWorkbook(io: Io, flags: ExportFlags): Promise<void> {
	if (flags.output === undefined) {
		throw usage(io, {
			vi: 'Tệp Excel cần tên tệp: thêm -o TEP.xlsx.',
			en: 'An Excel file needs a name: add -o FILE.xlsx.'
		});
	}
	const { compiled, run } = openRun(io, flags);
	const bytes = await toXlsx({
		run,
		programme: runScenario(compiled, compiled.programme),
		facts: workbookFacts(compiled),
		language: io.language,
		madeAt: new Date().toISOString(),
		...untilYear(io, run, flags.until)
	});
	writeFile(io, flags.output, bytes);
}

function exportText(io: Io, flags: ExportFlags, format: RunFormat): string {
	const { run } = openRun(io, flags);
	return renderRun(run, format, io.language, untilYear(io, run, flags.until));
}

function writeFile(io: Io, path: string, content: string | Uint8Array): void {
	try {
		writeFileSync(path, content);
	} catch (error) {
		io.complain(
			`${say(io, { vi: `Không ghi được tệp “${path}”`, en: `The file “${path}” cannot be written` })}: ${say(io, whyNotWritten(error))}\n`
		);
		throw new CommandEnd('usage');
	}
	io.complain(`${say(io, { vi: 'Đã ghi', en: 'Written' })}: ${path}\n`);
}

/** The system's reason, in words where the usual ones have them. */
function whyNotWritten(error: unknown): Bilingual {
	const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
	return WRITE_FAILURES[code] ?? { vi: code, en: code };
}

const WRITE_FAILURES: Readonly<Record<string, Bilingual>> = {
	ENOENT: { vi: 'thư mục chưa có.', en: 'the folder does not exist.' },
	ENOTDIR: { vi: 'thư mục chưa có.', en: 'the folder does not exist.' },
	EISDIR: { vi: 'đó là một thư mục.', en: 'it is a folder.' },
	EACCES: { vi: 'không có quyền ghi.', en: 'writing there is not permitted.' },
	EPERM: { vi: 'không có quyền ghi.', en: 'writing there is not permitted.' },
	EROFS: { vi: 'ổ đĩa chỉ cho đọc.', en: 'the disk can only be read.' },
	ENOSPC: { vi: 'ổ đĩa đã đầy.', en: 'the disk is full.' },
	EBUSY: { vi: 'tệp đang mở trong chương trình khác.', en: 'the file is open in another program.' }
};
