export { analysis } from '$lib/analysis';
export { engine } from '$lib/engine';
export { files } from '$lib/files';
export { model } from '$lib/model';
