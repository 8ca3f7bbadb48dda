import { expect, test } from 'vitest';

test('a test beside the code is collected', () => {
	expect('collected').toBe('overlooked');
});
