/** Bytes of a text, deflated and written in letters that stay as they are in an address. */
export async function deflateText(text: string): Promise<string> {
	const stream = new Blob([new TextEncoder().encode(text)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The text that was deflated, or why there is none. @param limit longest text in bytes; a longer one is not even unpacked */
export async function inflateText(letters: string, limit: number): Promise<{ readonly text: string } | 'damaged' | 'too-large'> {
	const bytes = fromBase64Url(letters);
	if (bytes === undefined) return 'damaged';
	const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	let size = 0;
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			size += part.value.byteLength;
			if (size > limit) {
				await reader.cancel();
				return 'too-large';
			}
			text += decoder.decode(part.value, { stream: true });
		}
		return { text: text + decoder.decode() };
	} catch {
		return 'damaged';
	}
}

function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	// In parts: a call takes a limited number of arguments.
	for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(letters: string): Uint8Array<ArrayBuffer> | undefined {
	if (!/^[A-Za-z0-9_-]+$/.test(letters) || letters.length % 4 === 1) return undefined;
	const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
