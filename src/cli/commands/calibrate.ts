import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { calibrateScenario, derivedText, seriesFacts, type Calibration } from '$lib/analysis';
import { formatNumber, formatYearRange } from '$lib/i18n';
import type { Library } from '$lib/model';
import { CommandEnd } from '../command-end';
import { say, type Io } from '../io';
import { openLibrary, usage } from '../open-pack';
import { withFormat, withPack } from '../options';
import { printDiagnostics } from '../print-diagnostics';
import { columnsOf, textTable } from '../text-table';

interface CalibrateFlags {
	readonly pack?: string;
	readonly scenario?: string;
	readonly write?: boolean;
	readonly format: string;
}

/** `kichban calibrate`: derives a scenario again and shows what was solved for. */
export function addCalibrate(program: Command, io: Io): void {
	const command = program
		.command('calibrate')
		.description(
			say(io, {
				vi: 'suy ra lại các giá trị dẫn xuất của một kịch bản và cho thấy từng ẩn số giải từ mục tiêu nào',
				en: 'derive a scenario’s values again and show from which targets each was solved'
			})
		)
		.option('--scenario <id>', say(io, { vi: 'kịch bản có các bước hiệu chỉnh', en: 'scenario with calibration steps' }))
		.option('--write', say(io, { vi: 'ghi tệp .derived.yaml cạnh tệp kịch bản', en: 'write the .derived.yaml file beside the scenario' }));
	withFormat(withPack(command, io), io, ['table', 'json']).action((flags: CalibrateFlags) => {
		const library = openLibrary(io);
		const { pack, scenario } = choose(io, library, flags);
		const result = calibrateScenario(library, pack, scenario);
		printDiagnostics(io, result.diagnostics);
		if (!result.ok) throw new CommandEnd('diagnostics');
		io.print(flags.format === 'json' ? `${JSON.stringify(result.value)}\n` : calibrationTable(io, library, result.value));
		if (flags.write === true) write(io, result.value);
	});
}

/** The pack and scenario asked for; what can be calibrated is said where one is missing. */
function choose(io: Io, library: Library, { pack, scenario }: CalibrateFlags): { readonly pack: string; readonly scenario: string } {
	const possible = library.scenarios.filter((one) => one.calibration.length > 0);
	const found = possible.filter((one) => one.id === scenario && (pack === undefined || one.pack === pack));
	const [only] = found;
	if (only !== undefined && found.length === 1) return { pack: only.pack, scenario: only.id };
	const message = {
		vi: 'Hãy chọn một kịch bản có bước hiệu chỉnh, bằng --pack và --scenario.',
		en: 'Choose a scenario that has calibration steps, with --pack and --scenario.'
	};
	throw usage(
		io,
		message,
		possible.map((one) => `--pack ${one.pack} --scenario ${one.id}`)
	);
}

function calibrationTable(io: Io, { model }: Library, { solved }: Calibration): string {
	const headings = [
		{ vi: 'Bước', en: 'Step' },
		{ vi: 'Ẩn số', en: 'Unknown' },
		{ vi: 'Năm', en: 'Years' },
		{ vi: 'Lời giải', en: 'Solution' },
		{ vi: 'Sai số', en: 'Residual' },
		{ vi: 'Suy ra từ', en: 'From' },
		{ vi: 'Điều kiện', en: 'Condition' }
	].map((text) => say(io, text));
	const rows = solved.map((one) => {
		const [first] = one.vary;
		const display = (first === undefined ? undefined : seriesFacts(model, first)?.display) ?? { as: 'number', decimals: 4 };
		const solution = formatNumber(one.solution, { ...display, decimals: display.decimals + 2 }, io.language);
		const years = formatYearRange(one.first, one.last);
		return [
			String(one.step),
			one.vary.join(', '),
			years,
			solution,
			one.residual.toExponential(1),
			one.from.join(', '),
			`${one.measure} = ${one.equals}`
		];
	});
	return textTable(columnsOf(headings, [0, 3, 4]), rows);
}

function write(io: Io, calibration: Calibration): void {
	const path = `scenarios/${calibration.pack}/${calibration.scenario}.derived.yaml`;
	writeFileSync(join(io.root, path), derivedText(calibration));
	io.complain(`${say(io, { vi: 'Đã ghi', en: 'Written' })}: ${path}\n`);
}
