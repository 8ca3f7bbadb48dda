import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { runCli } from '../../src/cli/run-cli';
import type { Language } from '../../src/lib/base';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a command printed, and how it ended. */
export interface Said {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

/** Runs one command line, written as in a shell without quotes. */
export async function kichban(line: string, language: Language = 'en'): Promise<Said> {
	const out: string[] = [];
	const err: string[] = [];
	const print = (text: string) => void out.push(text);
	const complain = (text: string) => void err.push(text);
	const code = await runCli(line.split(' ').filter(Boolean), { root: ROOT, language, print, complain });
	return { code, out: out.join(''), err: err.join('') };
}

/** The object that a command prints as JSON. */
export async function kichbanJson(line: string): Promise<Readonly<Record<string, unknown>>> {
	const { code, out, err } = await kichban(`${line} --format json`);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	const value: unknown = JSON.parse(out);
	if (typeof value !== 'object' || value === null) throw new Error(out);
	return { ...value };
}
