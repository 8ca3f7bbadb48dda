export { string } from 'valibot';
