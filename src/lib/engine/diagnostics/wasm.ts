import { diagnosticsOf, type DiagnosticDefinition } from '$lib/base';
import { defineError } from './define';

/** Why a model cannot be made into WebAssembly. */
export const wasmDiagnostics = {
	'too-large-for-wasm': defineError(
		[
			'Mô hình quá lớn để tính nhanh: {slots} chuỗi qua {years} năm cần {megabytes} MB, nhiều hơn mức cho phép.',
			'The model is too large for the fast engine: {slots} series over {years} years need {megabytes} MB, more than it may take.'
		],
		['Rút ngắn khoảng thời gian, hoặc yêu cầu ít chuỗi kết quả hơn.', 'Shorten the period, or ask for fewer results.']
	)
} satisfies Readonly<Record<string, DiagnosticDefinition>>;

/** Code of a reason why a model cannot be made into WebAssembly. */
export type WasmCode = keyof typeof wasmDiagnostics;

/** A diagnostic about the making of WebAssembly, with its sentences filled in. */
export const diagnoseWasm = diagnosticsOf(wasmDiagnostics);
