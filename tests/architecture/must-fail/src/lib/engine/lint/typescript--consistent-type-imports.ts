import { Room } from '../room';

/** Uses a type that was imported as a value. */
export function doorOf(room: Room): number {
	return room.door;
}
