export { page } from '../../routes/page';
