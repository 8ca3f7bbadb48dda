export { analysis } from '$lib/analysis';
