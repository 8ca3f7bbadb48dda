import { expect, test } from 'vitest';
import { placeEndLabels, wrapLabel } from './end-labels';

const LIMITS = { top: 14, bottom: 292 };
const GAP = 15;

test.each([
	['Xu hướng', 1, ['Xu hướng']],
	['Kết quả 2021-2024, sau đó theo xu hướng', 3, ['Kết quả 2021-2024,', 'sau đó theo xu hướng']],
	['Kết quả 2021-2024, sau đó theo xu hướng', 1, ['Kết quả 2021-2024, s…']],
	['Một hai ba bốn năm sáu bảy tám chín mười', 2, ['Một hai ba bốn năm', 'sáu bảy tám chín mười']],
	['Một hai ba bốn năm sáu bảy tám chín mười mươi', 2, ['Một hai ba bốn năm', 'sáu bảy tám chín mườ…']],
	['MộtTừDàiHơnHaiMươiMốtChữ', 3, ['MộtTừDàiHơnHaiMươiMố…']]
])('%s on at most %d lines', (text, most, lines) => {
	expect(wrapLabel(text, 21, most)).toEqual(lines);
});

test('labels that differ only at their ends are whole, and their lines do not touch', () => {
	const wanted = ['xu hướng', 'chương trình'].map((end, k) => ({ id: end, y: 100 + k, label: `Kết quả 2021-2024, sau đó theo ${end}` }));
	const [first, second] = placeEndLabels(wanted, GAP, LIMITS);
	expect([first!.lines.join(' '), second!.lines.join(' ')]).toEqual(wanted.map(({ label }) => label));
	expect(second!.y - first!.y).toBeGreaterThanOrEqual(((first!.lines.length + second!.lines.length) / 2) * GAP - 1e-9);
});

test('many labels take fewer lines, so that all stay in the column', () => {
	const wanted = Array.from({ length: 12 }, (_, k) => ({ id: String(k), y: 290, label: `Tỷ trọng trong GRDP của khu vực thứ ${k}` }));
	const placed = placeEndLabels(wanted, GAP, LIMITS);
	expect(placed.flatMap(({ lines }) => lines)).toHaveLength(12);
	expect(Math.min(...placed.map(({ y }) => y))).toBeGreaterThanOrEqual(LIMITS.top);
	expect(Math.max(...placed.map(({ y }) => y))).toBeLessThanOrEqual(LIMITS.bottom);
});
