export { parse } from 'mathjs/number';
