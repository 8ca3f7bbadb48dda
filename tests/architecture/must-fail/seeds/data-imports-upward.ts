export { base } from '$lib/base';
