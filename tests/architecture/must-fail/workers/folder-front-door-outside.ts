export type { Room } from '$lib/engine/room';
