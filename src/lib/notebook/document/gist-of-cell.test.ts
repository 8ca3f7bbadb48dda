import { expect, test } from 'vitest';
import { gistOfCell } from './gist-of-cell';

test.each([
	['<!-- text id=prices -->\n## Bao nhiêu là giá\n\nTừ 2020 …\n', 'text', 'Bao nhiêu là giá'],
	['Năm 2030 đạt {{ at(grdp, 2030) | bn_vnd:0 }}, **hơn** mục tiêu.\n\n', 'text', 'Năm 2030 đạt …, hơn mục tiêu.'],
	['```chart id=c title="Dân số"\nseries: [population]\n```\n', 'chart', 'Dân số'],
	['```chart\nseries: [population]\n```\n', 'chart', 'series: [population]'],
	['```formula id=f label="Tỷ lệ"\na = 1\n```\n', 'formula', 'Tỷ lệ'],
	['```formula\na = 1\n```\n', 'formula', 'a = 1'],
	['<<<<<<< a\nMột.\n=======\nHai.\n>>>>>>> b\n', 'conflict', 'Một.'],
	['```audit\n```\n', 'audit', ''],
	['', 'text', ''],
	[`${'dài '.repeat(40)}\n`, 'text', `${'dài '.repeat(20).trimEnd()}…`]
])('%j is about: %s, %s', (text, type, words) => {
	expect(gistOfCell(text)).toEqual({ type, words });
});
