export { emit } from '../wasm/emit';
