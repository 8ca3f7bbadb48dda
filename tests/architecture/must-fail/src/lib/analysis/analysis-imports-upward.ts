export { export } from '$lib/export';
