import { test } from 'vitest';

test('a test that asserts nothing', () => {});
