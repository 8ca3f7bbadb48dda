export { charts } from '$lib/charts';
