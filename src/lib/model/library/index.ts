export { checkFiles } from './check-files';
export { PACK_FILES } from './draft-pack';
export { loadLibrary, type Library } from './load-library';
