/**
 * A name in plain Latin letters, digits and underscores, close to the one given: `tăng_trưởng` gives `tang_truong`.
 * @returns `undefined` when no letter of the name has a plain spelling.
 */
export function toAsciiSpelling(name: string): string | undefined {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/đ/g, 'd')
		.replace(/Đ/g, 'D')
		.replace(/[^A-Za-z0-9_]/g, '');
	return /^[A-Za-z]/.test(plain) ? plain : undefined;
}
