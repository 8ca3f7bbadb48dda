import { readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import {
	drawsOf,
	finishEnsemble,
	isPartOf,
	keepDraws,
	mergeTallies,
	prepareEnsemble,
	readShard,
	type ShardFile,
	type Tally
} from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import { CommandEnd } from '../command-end';
import { say, type Io } from '../io';
import { openRun } from '../open-pack';
import { withFormat } from '../options';
import { prepareEngine } from '../prepare-engine';
import { printEnsemble, requestOf } from './ensemble';

/** `kichban merge`: the parts of an ensemble as the whole, the same as if it had been run at once. */
export function addMerge(program: Command, io: Io): void {
	const command = program
		.command('merge')
		.description(
			say(io, {
				vi: 'gộp các phần của `kichban ensemble --shard` thành một kết quả, đúng như khi chạy một lần',
				en: 'put the parts of `kichban ensemble --shard` together, the same as if they had been run at once'
			})
		)
		.argument('<files...>', say(io, { vi: 'tệp của mọi phần', en: 'files of all parts' }));
	withFormat(command, io, ['table', 'json']).action((files: readonly string[], { format }: { readonly format: string }) => {
		const shards = files.map((file) => openShard(io, file));
		const { question } = sameQuestion(io, files, shards);
		const opened = openRun(io, question);
		const { run } = opened;
		if (run.compiled.hash !== question.hash) throw refuse(io, TEXTS.otherData(question.hash, run.compiled.hash));
		const job = prepareEnsemble(run, requestOf(io, opened, question));
		shards.forEach(({ tally }, at) => {
			if (!isPartOf(tally, job) || !hasBinsOf(tally, shards[0]!.tally)) throw refuse(io, TEXTS.damaged(files[at] ?? ''));
		});
		const tally = mergeParts(io, shards);
		if (drawsOf(tally) !== job.draws) throw refuse(io, TEXTS.missing(drawsOf(tally), job.draws));
		const engine = { runPlan: prepareEngine(io) };
		const kept = job.keepsAll ? undefined : keepDraws(job, { first: 0, count: job.draws }, engine, tally);
		io.print(printEnsemble(io, finishEnsemble(job, tally, kept), format));
	});
}

function openShard(io: Io, file: string): ShardFile {
	if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw refuse(io, TEXTS.noFile(file));
	const shard = readShard(readFileSync(file, 'utf8'));
	if (shard === undefined) throw refuse(io, TEXTS.noShard(file));
	return shard;
}

function sameQuestion(io: Io, files: readonly string[], [first, ...rest]: readonly ShardFile[]): ShardFile {
	if (first === undefined) throw refuse(io, TEXTS.noFile(''));
	const asked = JSON.stringify(first.question);
	const other = rest.findIndex(({ question }) => JSON.stringify(question) !== asked);
	if (other >= 0) throw refuse(io, TEXTS.otherQuestion(files[0] ?? '', files[other + 1] ?? ''));
	return first;
}

/** Counts of parts add up only in the same bins. */
function hasBinsOf({ rows = [] }: Tally, { rows: others = [] }: Tally): boolean {
	return rows.every(({ low, high }, at) => Object.is(low, others[at]?.low) && Object.is(high, others[at]?.high));
}

function mergeParts(io: Io, shards: readonly ShardFile[]) {
	const ranges = shards.flatMap(({ tally }) => tally.ranges).toSorted((a, b) => a.first - b.first);
	const twice = ranges.find(({ first }, at) => at > 0 && first < ranges[at - 1]!.first + ranges[at - 1]!.count);
	if (twice !== undefined) throw refuse(io, TEXTS.twice(twice.first));
	return mergeTallies(shards.map(({ tally }) => tally));
}

function refuse(io: Io, message: Bilingual): CommandEnd {
	io.complain(`${say(io, message)}\n`);
	return new CommandEnd('diagnostics');
}

const TEXTS = {
	noFile: (file: string): Bilingual => ({ vi: `Không có tệp “${file}”.`, en: `There is no file “${file}”.` }),
	noShard: (file: string): Bilingual => ({
		vi: `“${file}” không phải một phần do \`kichban ensemble --shard\` ghi ra.`,
		en: `“${file}” is not a part that \`kichban ensemble --shard\` wrote.`
	}),
	damaged: (file: string): Bilingual => ({
		vi: `“${file}” bị hỏng: số liệu trong đó không khớp với các lần tính mà nó ghi. Hãy tính lại phần này bằng \`kichban ensemble --shard\`.`,
		en: `“${file}” is damaged: what it holds does not fit the runs that it names. Make this part again with \`kichban ensemble --shard\`.`
	}),
	otherQuestion: (first: string, other: string): Bilingual => ({
		vi: `“${other}” thuộc một lần tính khác với “${first}”: kịch bản, thay đổi, số lần tính hoặc mầm không giống nhau.`,
		en: `“${other}” belongs to another ensemble than “${first}”: scenario, changes, number of runs or seed differ.`
	}),
	otherData: (hash: string, own: string): Bilingual => ({
		vi: `Các phần được tính trên mô hình và số liệu khác (${hash}) với bản ở đây (${own}).`,
		en: `The parts were run on another model and data (${hash}) than those here (${own}).`
	}),
	missing: (found: number, all: number): Bilingual => ({
		vi: `Còn thiếu phần: mới có ${found} trong ${all} lần tính.`,
		en: `Parts are missing: ${found} of ${all} runs are here.`
	}),
	twice: (draw: number): Bilingual => ({ vi: `Lần tính ${draw} có trong hai tệp.`, en: `Run ${draw} is in two files.` })
} as const;
