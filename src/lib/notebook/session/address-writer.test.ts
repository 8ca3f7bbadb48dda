import { expect, test } from 'vitest';
import { createAddressWriter } from './address-writer';

function writer(write: (fragment: string) => void) {
	const due: (() => void)[] = [];
	let fragment = '';
	const request = createAddressWriter(() => fragment, write, { set: (callback, ms) => (expect(ms).toBe(300), due.push(callback)) });
	return { request, due, change: (next: string) => (fragment = next) };
}

test('while requests keep coming nothing is written; after a pause the newest fragment is, once', () => {
	const written: string[] = [];
	const { request, due, change } = writer((fragment) => written.push(fragment));
	for (const next of ['a', 'b', 'c']) {
		change(next);
		request();
	}
	expect(due).toHaveLength(1);
	due.shift()!();
	expect(written).toEqual([]);
	due.shift()!();
	expect(written).toEqual(['c']);
	expect(due).toEqual([]);
});

test('what is written already is not written again', () => {
	const written: string[] = [];
	const { request, due, change } = writer((fragment) => written.push(fragment));
	change('a');
	for (let round = 0; round < 2; round += 1) {
		request();
		due.shift()!();
	}
	expect(written).toEqual(['a']);
});

test('a browser that refuses is asked again at the next change', () => {
	let refusals = 1;
	const written: string[] = [];
	const { request, due, change } = writer((fragment) => {
		if (refusals-- > 0) throw new DOMException('too many calls', 'SecurityError');
		written.push(fragment);
	});
	change('a');
	request();
	expect(due.shift()!).not.toThrow();
	request();
	due.shift()!();
	expect(written).toEqual(['a']);
});
