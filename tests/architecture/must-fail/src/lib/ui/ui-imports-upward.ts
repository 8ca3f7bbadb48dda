export { notebook } from '$lib/notebook';
