import type { Other } from './circular-other';

export interface One {
	readonly other: Other;
}
