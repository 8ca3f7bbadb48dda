export { nothing } from '$lib/nowhere';
