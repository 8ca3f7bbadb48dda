export { inLightColours } from './in-light-colours';
export { standaloneSvg } from './standalone-svg';
export type { PictureCaption, PictureMark, PicturePart } from './standalone-svg';
export { toPng } from './to-png';
