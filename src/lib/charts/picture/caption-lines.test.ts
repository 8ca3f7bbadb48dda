import { expect, test } from 'vitest';
import { captionLines } from './caption-lines';

test('lines break at spaces, none is longer than asked, and no word is lost', () => {
	const text = 'Theo kịch bản này năm 2030 là 169,0 triệu đồng/người, vượt mục tiêu';
	const lines = captionLines(text, 20);
	expect(lines.join(' ')).toBe(text);
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
});

test('a word that is too long stands alone, whole', () => {
	expect(captionLines('a https://example.org/a-long-address b', 10)).toEqual(['a', 'https://example.org/a-long-address', 'b']);
});
