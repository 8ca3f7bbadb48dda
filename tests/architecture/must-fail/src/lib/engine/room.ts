/** A file behind the front door. */
export interface Room {
	readonly door: number;
}

/** A value behind the front door. */
export const room: Room = { door: 1 };
