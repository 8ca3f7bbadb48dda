/** Forgets a member of the union. */
export function toNumber(kind: 'a' | 'b'): number {
	switch (kind) {
		case 'a':
			return 1;
	}
	return 0;
}
