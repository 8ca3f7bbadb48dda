export { isBundle, readBundle, writeBundle } from './bundle';
export { checkFiles } from './check-files';
export { PACK_FILES } from './draft-pack';
export { loadLibrary, loadPacks, type Library } from './load-library';
