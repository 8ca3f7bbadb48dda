export { closeTo, type Tolerance } from './close-to';
export { loadShippedLibrary, readRepositoryFiles } from './library';
