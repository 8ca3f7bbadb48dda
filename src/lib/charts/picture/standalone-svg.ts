import { captionLines } from './caption-lines';

/** What stands around a drawing that leaves its page. */
export interface PictureCaption {
	readonly title: string;
	/** What the axis counts, with unit and price basis. */
	readonly axis: string;
	/** Under the drawing: where the figures come from, and the address that leads back. */
	readonly notes: readonly string[];
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const FONT = "'Source Sans 3', 'Segoe UI', Arial, sans-serif";
/** Style that a drawing has from the page, written into it as presentation attributes. */
const ATTRIBUTES = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linejoin',
	'stroke-linecap',
	'paint-order',
	'font-size',
	'font-weight',
	'opacity'
];
const TITLE = { size: 20, line: 26, most: 66, weight: '700' };
const AXIS = { size: 14, line: 22, most: 96, weight: '400' };
const NOTE = { size: 12, line: 17, most: 116, weight: '400' };

/**
 * A live drawing as a file of its own: colours and sizes as they are on the page, with title, units and sources, drawn on the colour
 * of the page.
 */
export function standaloneSvg(drawing: SVGSVGElement, { title, axis, notes }: PictureCaption): string {
	const { width, height } = drawing.viewBox.baseVal;
	const page = getComputedStyle(document.documentElement);
	const picture = document.createElementNS(NAMESPACE, 'svg');
	const ink = page.color;
	let y = MARGIN;
	const write = (text: string, style: typeof TITLE) => {
		for (const line of captionLines(text, style.most)) {
			y += style.line;
			picture.append(textAt(line, y - style.line / 4, style, ink));
		}
	};
	write(title, TITLE);
	write(axis, AXIS);
	picture.append(placed(drawing, y + 8));
	y += 8 + height;
	for (const note of notes) write(note, NOTE);
	const size = { width: width + 2 * MARGIN, height: y + MARGIN };
	picture.prepend(element('rect', { ...size, fill: page.backgroundColor }));
	setAll(picture, { ...size, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': FONT });
	return new XMLSerializer().serializeToString(picture);
}

/** The drawing below the title, with what it has from the page's style sheet written into it. */
function placed(drawing: SVGSVGElement, y: number): SVGElement {
	const { width, height } = drawing.viewBox.baseVal;
	const copy = element('svg', { x: MARGIN, y, width, height, viewBox: `0 0 ${width} ${height}`, overflow: 'visible' });
	for (const child of drawing.children) copy.append(child.cloneNode(true));
	const originals = drawing.querySelectorAll('*');
	for (const [index, part] of [...copy.querySelectorAll('*')].entries()) {
		const original = originals[index];
		if (original === undefined) continue;
		const style = getComputedStyle(original);
		for (const name of ATTRIBUTES) part.setAttribute(name, style.getPropertyValue(name));
		part.removeAttribute('class');
	}
	return copy;
}

function textAt(text: string, y: number, { size, weight }: typeof TITLE, fill: string): SVGElement {
	const part = element('text', { x: MARGIN, y, 'font-size': size, 'font-weight': weight, fill });
	part.textContent = text;
	return part;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
	const part = document.createElementNS(NAMESPACE, name);
	setAll(part, attributes);
	return part;
}

function setAll(part: Element, attributes: Readonly<Record<string, string | number>>): void {
	for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
}
