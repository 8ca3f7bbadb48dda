import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Bilingual } from '$lib/base';
import { say, type Io } from './io';

/** Adds `--pack`. */
export function withPack(command: Command, io: Io): Command {
	return command.option('--pack <id>', say(io, { vi: 'bộ số liệu, xem `kichban packs`', en: 'data pack, see `kichban packs`' }));
}

/** Adds `--pack`, `--scenario` and `--set`, which choose what is run. */
export function withRun(command: Command, io: Io): Command {
	const pack = withPack(command, io);
	return pack
		.option(
			'--scenario <id>',
			say(io, {
				vi: 'kịch bản, xem `kichban scenarios`; mặc định là kịch bản chính',
				en: 'scenario, see `kichban scenarios`; the headline one when left out'
			})
		)
		.option(
			'--set <change>',
			say(io, {
				vi: 'đổi một giả định, lặp lại được: ID=0.12 mọi năm, ID@2026:2030=0.12 từng giai đoạn, ID@2025=0.3,2030=0.4,linear theo mốc; tỷ lệ viết dạng phần (0.12 là 12 %)',
				en: 'change an assumption, may be repeated: ID=0.12 in every year, ID@2026:2030=0.12 in a period, ID@2025=0.3,2030=0.4,linear between years; rates as shares (0.12 is 12 %)'
			}),
			(text: string, before: readonly string[]) => [...before, text],
			[]
		);
}

/** Adds `--format` with the choices, the first being the default. */
export function withFormat(command: Command, io: Io, formats: readonly [string, ...string[]]): Command {
	const option = new Option('--format <format>', say(io, { vi: 'dạng kết quả', en: 'format of the result' }));
	return command.addOption(option.choices(formats).default(formats[0]));
}

/** The language asked for before anything else is read, because the help has to be in it. Vietnamese when none is. */
export function languageOf(args: readonly string[]): 'vi' | 'en' {
	const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	const value = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
	return value === 'en' ? 'en' : 'vi';
}

/** What is said of two options of which one would be left out in silence. */
export function apart(one: string, other: string): Bilingual {
	return {
		vi: `Không dùng “${one}” cùng với “${other}”.`,
		en: `“${one}” and “${other}” do not go together.`
	};
}

/** A whole number above zero typed as an option. */
export function parseWhole(text: string): number {
	const value = Number(text);
	if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('1000');
	return value;
}

/** A seed typed as an option. */
export function parseSeed(text: string): number {
	return text === '0' ? 0 : parseWhole(text);
}
