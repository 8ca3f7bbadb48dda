import { expect, test } from 'vitest';
import { changedScenario } from './changed-scenario';

test.each([
	[0, 'Chương trình', 'Programme'],
	[1, 'Chương trình (đã đổi 1 giả định)', 'Programme (1 assumption changed)'],
	[2, 'Chương trình (đã đổi 2 giả định)', 'Programme (2 assumptions changed)']
])('with %i assumptions changed a scenario is named so', (count, vi, en) => {
	expect(changedScenario('Chương trình', count, 'vi')).toBe(vi);
	expect(changedScenario('Programme', count, 'en')).toBe(en);
});
