export { client } from '$workers/client';
