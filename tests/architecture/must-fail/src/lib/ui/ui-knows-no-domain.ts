export { model } from '$lib/model';
