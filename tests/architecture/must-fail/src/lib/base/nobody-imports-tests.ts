export { helper } from '../../../tests/helper';
