import { expect, test } from 'vitest';
import { withPlaces } from './with-places';

const said = { code: 'x', severity: 'error', message: { vi: 'Thiếu.', en: 'Missing.' }, hint: { vi: 'a', en: 'b' } } as const;

test.each([
	[{ file: 'seeds/some-town/targets.yaml', line: 12 }, 'targets.yaml, dòng 12: Thiếu.', 'targets.yaml, line 12: Missing.'],
	[{ file: 'scenarios/some-town/trend.yaml', line: 3 }, 'scenarios/trend.yaml, dòng 3: Thiếu.', 'scenarios/trend.yaml, line 3: Missing.'],
	[{ file: 'x.pack.txt' }, 'x.pack.txt: Thiếu.', 'x.pack.txt: Missing.'],
	[{}, 'Thiếu.', 'Missing.']
])('a sentence about %o says where', (where, vi, en) => {
	expect(withPlaces([{ ...said, where }])[0]?.message).toEqual({ vi, en });
});
