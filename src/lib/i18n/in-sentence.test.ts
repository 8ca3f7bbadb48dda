import { expect, test } from 'vitest';
import { inSentence } from './in-sentence';

test.each([
	['Dân số năm 2030', 'dân số năm 2030'],
	['Đầu tư', 'đầu tư'],
	['GRDP per head', 'GRDP per head'],
	['ICOR', 'ICOR'],
	['A', 'A'],
	['', '']
])('“%s” inside a sentence is “%s”', (label, inside) => {
	expect(inSentence(label)).toBe(inside);
});
