import { ByteWriter } from './bytes';
import { VALUE_TYPES, type ValueType } from './opcodes';

/** A function of a module: what it takes, gives, and its code without the closing `end`. */
export interface WasmFunction {
	readonly name: string;
	readonly params: readonly ValueType[];
	readonly results: readonly ValueType[];
	/** Types of the locals after the parameters. */
	readonly locals: readonly ValueType[];
	readonly code: Uint8Array;
	readonly exported?: boolean;
}

/** A module with one memory of fixed size, exported as `memory`. */
export interface WasmModule {
	readonly functions: readonly WasmFunction[];
	readonly memoryBytes: number;
	readonly data: readonly { readonly at: number; readonly bytes: Uint8Array }[];
}

/** Bytes of a page of WebAssembly memory. */
export const PAGE = 65536;

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const SECTION = { type: 1, function: 3, memory: 5, export: 7, code: 10, data: 11 } as const;
const FUNCTION_TYPE = 0x60;
const END = 0x0b;

/**
 * A module in the binary format.
 *
 * Source: WebAssembly Core Specification 2.0, chapter 5.
 */
export function encodeModule({ functions, memoryBytes, data }: WasmModule): Uint8Array<ArrayBuffer> {
	const pages = Math.ceil(memoryBytes / PAGE);
	const out = new ByteWriter();
	for (const byte of HEADER) out.byte(byte);
	section(
		out,
		SECTION.type,
		vector(functions, (to, { params, results }) => types(types(to.byte(FUNCTION_TYPE), params), results))
	);
	section(
		out,
		SECTION.function,
		vector(functions, (to, _, at) => to.unsigned(at))
	);
	section(out, SECTION.memory, new ByteWriter().unsigned(1).byte(1).unsigned(pages).unsigned(pages));
	section(out, SECTION.export, exportsOf(functions));
	section(out, SECTION.code, vector(functions, encodeBody));
	if (data.length > 0) section(out, SECTION.data, vector(data, encodeData));
	return out.toBytes();
}

function section(out: ByteWriter, id: number, content: ByteWriter): void {
	out.byte(id).unsigned(content.length).append(content.toBytes());
}

function vector<T>(items: readonly T[], encode: (to: ByteWriter, item: T, at: number) => unknown): ByteWriter {
	const to = new ByteWriter().unsigned(items.length);
	items.forEach((item, at) => encode(to, item, at));
	return to;
}

function types(to: ByteWriter, list: readonly ValueType[]): ByteWriter {
	to.unsigned(list.length);
	for (const type of list) to.byte(VALUE_TYPES[type]);
	return to;
}

function exportsOf(functions: readonly WasmFunction[]): ByteWriter {
	const exported = [...functions.entries()].filter(([, one]) => one.exported === true);
	const to = new ByteWriter().unsigned(exported.length + 1);
	to.name('memory').byte(2).unsigned(0);
	for (const [at, { name }] of exported) to.name(name).byte(0).unsigned(at);
	return to;
}

function encodeBody(to: ByteWriter, { locals, code }: WasmFunction): void {
	const body = new ByteWriter();
	const runs = runsOf(locals);
	body.unsigned(runs.length);
	for (const { type, count } of runs) body.unsigned(count).byte(VALUE_TYPES[type]);
	body.append(code).byte(END);
	to.unsigned(body.length).append(body.toBytes());
}

function runsOf(locals: readonly ValueType[]): readonly { readonly type: ValueType; readonly count: number }[] {
	const runs: { type: ValueType; count: number }[] = [];
	for (const type of locals) {
		const last = runs.at(-1);
		if (last?.type === type) last.count += 1;
		else runs.push({ type, count: 1 });
	}
	return runs;
}

function encodeData(to: ByteWriter, { at, bytes }: WasmModule['data'][number]): void {
	to.byte(0).byte(0x41).signed(at).byte(END).unsigned(bytes.length).append(bytes);
}
