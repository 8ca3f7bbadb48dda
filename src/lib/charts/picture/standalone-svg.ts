import { captionLines } from './caption-lines';

/** What stands around a drawing that leaves its page. */
export interface PictureCaption {
	readonly title: string;
	/** What the axis counts, with unit and price basis. */
	readonly axis: string;
	/** Under the drawing: where the figures come from, and the address that leads back. */
	readonly notes: readonly string[];
}

/** One drawing of a picture, with what stands above and below it. */
export interface PicturePart {
	readonly drawing: SVGSVGElement;
	/** What sets it apart from the others; empty where it stands alone. */
	readonly heading?: string;
	readonly marks?: readonly PictureMark[];
}

/** An entry of a legend. */
export interface PictureMark {
	readonly label: string;
	readonly form: 'line' | 'box' | 'dot';
	/** Of a line, or of the edge of a box or a dot. */
	readonly stroke: string;
	readonly fill: string;
	/** Dashes of a line, as SVG writes them. */
	readonly dash?: string;
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
const TITLE = { size: 20, line: 26, weight: '700' };
const HEADING = { size: 15, line: 26, weight: '700' };
const AXIS = { size: 14, line: 22, weight: '400' };
const NOTE = { size: 12, line: 17, weight: '400' };
/** Width of a letter in its size, on average and with room to spare. */
const LETTER = 0.54;
/** Narrowest column of text, which a small drawing stands in. */
const LEAST_WIDTH = 420;
const SWATCH = 20;
const BOX = 10;

/**
 * Live drawings as a file of its own: sizes as they are on the page, one under the other with their legends, with title, units and
 * sources. Call it inside `inLightColours`, so that a dark page gives no dark paper.
 */
export function standaloneSvg(parts: readonly PicturePart[], { title, axis, notes }: PictureCaption): string {
	const page = getComputedStyle(document.documentElement);
	const picture = document.createElementNS(NAMESPACE, 'svg');
	const ink = page.color;
	const width = Math.max(LEAST_WIDTH, ...parts.map(({ drawing }) => drawing.viewBox.baseVal.width));
	let y = MARGIN;
	const write = (text: string, style: typeof TITLE) => {
		for (const line of captionLines(text, Math.floor(width / (style.size * LETTER)))) {
			y += style.line;
			picture.append(textAt(line, { x: MARGIN, y: y - style.line / 4 }, style, ink));
		}
	};
	write(title, TITLE);
	write(axis, AXIS);
	for (const { heading = '', drawing, marks = [] } of parts) {
		if (heading !== '') write(heading, HEADING);
		picture.append(placed(drawing, y + 8));
		y += 8 + drawing.viewBox.baseVal.height;
		for (const row of legendRows(marks, width)) {
			y += AXIS.line;
			for (const { mark, x } of row) picture.append(...legendEntry(mark, { x: MARGIN + x, y: y - AXIS.line / 4 }, ink));
		}
	}
	y += NOTE.line / 2;
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

interface Place {
	readonly x: number;
	readonly y: number;
}

/** Entries of a legend side by side as far as they fit. */
function legendRows(marks: readonly PictureMark[], width: number) {
	const rows: { readonly mark: PictureMark; readonly x: number }[][] = [];
	let end = Infinity;
	for (const mark of marks) {
		const size = SWATCH + 8 + mark.label.length * AXIS.size * LETTER + 16;
		if (end + size > width) {
			rows.push([]);
			end = 0;
		}
		rows.at(-1)?.push({ mark, x: end });
		end += size;
	}
	return rows;
}

function legendEntry({ label, form, stroke, fill, dash }: PictureMark, { x, y }: Place, ink: string): readonly SVGElement[] {
	const middle = y - AXIS.size / 3;
	const swatch =
		form === 'line'
			? element('line', {
					...{ x1: x, x2: x + SWATCH, y1: middle, y2: middle, stroke, 'stroke-width': 2.5 },
					...(dash === undefined ? {} : { 'stroke-dasharray': dash })
				})
			: element('rect', {
					...{ x: x + SWATCH - BOX, y: middle - BOX / 2, width: BOX, height: BOX, rx: form === 'dot' ? BOX / 2 : 0 },
					...{ fill, stroke, 'stroke-width': 2 }
				});
	return [swatch, textAt(label, { x: x + SWATCH + 8, y }, AXIS, ink)];
}

function textAt(text: string, { x, y }: Place, { size, weight }: typeof TITLE, fill: string): SVGElement {
	const part = element('text', { x, y, 'font-size': size, 'font-weight': weight, fill });
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
