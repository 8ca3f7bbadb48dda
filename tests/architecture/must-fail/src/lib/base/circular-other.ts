import type { One } from './no-circular';

export interface Other {
	readonly one: One;
}
