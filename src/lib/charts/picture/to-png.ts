/** Pixels a unit of the drawing, for screens and paper alike. */
const SCALE = 2;

/** A drawing as a PNG. Fonts of the page do not reach into it: text is set in what the system has. */
export async function toPng(svg: string): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * SCALE;
		canvas.height = image.naturalHeight * SCALE;
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((done, fail) =>
			canvas.toBlob((blob) => (blob === null ? fail(new Error('the browser makes no PNG of this')) : done(blob)), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(address);
	}
}
