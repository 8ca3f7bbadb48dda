export { ui } from '$lib/ui';
