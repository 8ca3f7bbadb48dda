export { room } from '$lib/engine/room';
