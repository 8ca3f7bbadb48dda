export { files } from '$lib/files';
