export { base } from '$lib/base';
export { files } from '$lib/files';
export { string } from 'valibot';
