import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { assess, fromRuntimeFile, toRuntimeFile, type RuntimeFile } from '$lib/analysis';
import { packs } from './shipped';

describe.each(packs.map((pack) => ({ name: pack.id, pack })))('the worker’s file of $name', ({ pack }) => {
	const text = JSON.stringify(toRuntimeFile(pack));
	// The worker's own boundary: what was written above is read back as the same type.
	const read = fromRuntimeFile(JSON.parse(text) as RuntimeFile);

	test('gives the same answers as the pack, in every scenario and to the last bit', () => {
		for (const { id } of pack.scenarios) expect(assess(read, id)).toEqual(assess(pack, id));
		expect(read.hash).toBe(pack.hash);
	});

	test('leaves room for the page: at most 40 kB compressed', () => {
		expect(gzipSync(text).length).toBeLessThanOrEqual(40_000);
	});
});
