import { Command, CommanderError, type HelpConfiguration } from 'commander';
import type { Bilingual } from '$lib/base';
import { CommandEnd } from './command-end';
import { addAssumptions } from './commands/assumptions';
import { addAudit } from './commands/audit';
import { addBundle } from './commands/bundle';
import { addCalibrate } from './commands/calibrate';
import { addCheck } from './commands/check';
import { addEnsemble } from './commands/ensemble';
import { addExplain } from './commands/explain';
import { addExport } from './commands/export';
import { addLink } from './commands/link';
import { addMerge } from './commands/merge';
import { addNewPack } from './commands/new-pack';
import { addPacks } from './commands/packs';
import { addRun } from './commands/run';
import { addScenarios } from './commands/scenarios';
import { addSensitivity } from './commands/sensitivity';
import { addTargets } from './commands/targets';
import { addUncertainty } from './commands/uncertainty';
import { addVariables } from './commands/variables';
import { EXIT_CODES, say, type Io } from './io';

const COMMANDS = [
	addPacks,
	addScenarios,
	addVariables,
	addAssumptions,
	addRun,
	addTargets,
	addAudit,
	addExplain,
	addUncertainty,
	addEnsemble,
	addMerge,
	addSensitivity,
	addCalibrate,
	addCheck,
	addExport,
	addLink,
	addNewPack,
	addBundle
];

/**
 * Runs one command line.
 * @param args arguments behind the program's name.
 * @returns the exit code: 0 done, 1 something in the data is wrong, 2 the command was called wrongly.
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
	const program = createProgram(io);
	try {
		await program.parseAsync([...args], { from: 'user' });
		return EXIT_CODES.ok;
	} catch (error) {
		if (error instanceof CommandEnd) return EXIT_CODES[error.outcome];
		if (error instanceof CommanderError) return endOfParsing(io, error);
		throw error;
	}
}

function createProgram(io: Io): Command {
	const program = new Command('kichban')
		.description(say(io, ABOUT))
		.option(
			'--lang <language>',
			say(io, { vi: 'ngôn ngữ của thông báo và bảng: vi hoặc en', en: 'language of messages and tables: vi or en' }),
			io.language
		)
		.helpOption('-h, --help', say(io, { vi: 'hướng dẫn', en: 'help' }))
		.helpCommand('help [command]', say(io, { vi: 'hướng dẫn về một lệnh', en: 'help on one command' }))
		.addHelpText('after', `\n${say(io, EXAMPLES)}`);
	for (const add of COMMANDS) add(program, io);
	for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
		// Every command takes --lang, before or after its own options.
		if (command !== program)
			command
				.option('--lang <language>', say(io, { vi: 'vi hoặc en', en: 'vi or en' }))
				.helpOption('-h, --help', say(io, { vi: 'hướng dẫn', en: 'help' }));
		command
			.configureHelp(helpWords(io))
			.exitOverride()
			.configureOutput({ writeOut: io.print, writeErr: () => undefined });
	}
	return program;
}

const HELP_WORDS: Readonly<Record<string, Bilingual>> = {
	'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
	'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
	'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
	'Commands:': { vi: 'Lệnh:', en: 'Commands:' }
};

/** Headings, choices and defaults of the help, in the language of the command. */
function helpWords(io: Io): HelpConfiguration {
	return {
		styleTitle: (title) => say(io, HELP_WORDS[title] ?? { vi: title, en: title }),
		optionDescription: ({ description, argChoices, defaultValue }) => {
			const choices = argChoices === undefined ? '' : `: ${argChoices.join(', ')}`;
			const isShown = typeof defaultValue === 'string' && description !== '';
			return `${description}${choices}${isShown ? say(io, { vi: ` (mặc định ${defaultValue})`, en: ` (default ${defaultValue})` }) : ''}`;
		}
	};
}

/** Help is an answer; everything else that parsing ends with is a command called wrongly. */
function endOfParsing(io: Io, { code, message, exitCode }: CommanderError): number {
	if (exitCode === 0) return EXIT_CODES.ok;
	if (code === 'commander.help') {
		io.complain(`${say(io, { vi: 'Hãy chọn một lệnh; xem `kichban --help`.', en: 'Choose a command; see `kichban --help`.' })}\n`);
		return EXIT_CODES.usage;
	}
	const named = /'([^']*)'/.exec(message)?.[1] ?? '';
	const guess = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1];
	const sentence = say(io, (PARSE_ERRORS[code] ?? PARSE_ERRORS['other'] ?? (() => ABOUT))(named, message));
	const suggestion = guess === undefined ? '' : ` ${say(io, { vi: `Có phải là ${guess}?`, en: `Did you mean ${guess}?` })}`;
	io.complain(`${sentence}${suggestion}\n${say(io, { vi: 'Xem hướng dẫn: thêm --help.', en: 'For help, add --help.' })}\n`);
	return EXIT_CODES.usage;
}

const PARSE_ERRORS: Readonly<Record<string, (named: string, message: string) => Bilingual>> = {
	'commander.unknownCommand': (named) => ({ vi: `Không có lệnh “${named}”.`, en: `There is no command “${named}”.` }),
	'commander.unknownOption': (named) => ({ vi: `Không có tùy chọn “${named}”.`, en: `There is no option “${named}”.` }),
	'commander.missingArgument': (named) => ({ vi: `Lệnh thiếu “${named}”.`, en: `The command needs “${named}”.` }),
	'commander.optionMissingArgument': (named) => ({ vi: `Tùy chọn “${named}” thiếu giá trị.`, en: `The option “${named}” needs a value.` }),
	'commander.excessArguments': () => ({ vi: 'Lệnh có thừa tham số.', en: 'The command has arguments it does not take.' }),
	'commander.invalidArgument': (named, message) => {
		const allowed = /Allowed choices are ([^.]+)/.exec(message)?.[1];
		const example = /is invalid\. (\S.*)$/.exec(message)?.[1];
		const choices = allowed === undefined ? hintOf(example) : { vi: ` Có thể chọn: ${allowed}.`, en: ` Choose from: ${allowed}.` };
		return { vi: `Giá trị của “${named}” không dùng được.${choices.vi}`, en: `The value of “${named}” cannot be used.${choices.en}` };
	},
	other: (_, message) => ({
		vi: `Lệnh gọi chưa đúng: ${message.replace(/^error: /, '')}`,
		en: `Wrongly called: ${message.replace(/^error: /, '')}`
	})
};

/** What a parser of values says could stand there. */
function hintOf(example: string | undefined): Bilingual {
	return example === undefined ? { vi: '', en: '' } : { vi: ` Ví dụ: ${example}.`, en: ` For example: ${example}.` };
}

const ABOUT: Bilingual = {
	vi: 'Kịch Bản: chạy kịch bản phát triển và đối chiếu với chỉ tiêu của chương trình. Kết quả ra luồng chuẩn, chẩn đoán ra luồng lỗi. Mã kết thúc: 0 xong, 1 dữ liệu có lỗi, 2 gọi sai lệnh. Chỉ tiêu không đạt là một kết quả, không phải lỗi.',
	en: 'Kịch Bản: run development scenarios and hold them against a programme’s targets. Results go to standard output, diagnostics to the error stream. Exit codes: 0 done, 1 something in the data is wrong, 2 wrongly called. A missed target is a result, not an error.'
};

const EXAMPLES: Bilingual = {
	vi: `Ví dụ:
  kichban packs
  kichban targets --pack PACK --scenario SCENARIO
  kichban targets --pack PACK --set "growth_assumed[II]@2026:2030=0.12"
  kichban explain grdp_per_capita@2030 --pack PACK --depth 2
  kichban export --pack PACK --format csv-vi -o bang.csv
PACK lấy từ \`kichban packs\`, SCENARIO từ \`kichban scenarios\`.`,
	en: `Examples:
  kichban packs
  kichban targets --pack PACK --scenario SCENARIO
  kichban targets --pack PACK --set "growth_assumed[II]@2026:2030=0.12"
  kichban explain grdp_per_capita@2030 --pack PACK --depth 2
  kichban export --pack PACK --format csv-vi -o table.csv
PACK comes from \`kichban packs\`, SCENARIO from \`kichban scenarios\`.`
};
