export { standaloneSvg } from './standalone-svg';
export type { PictureCaption } from './standalone-svg';
export { toPng } from './to-png';
