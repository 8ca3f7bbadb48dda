export { engine } from '$lib/engine';
