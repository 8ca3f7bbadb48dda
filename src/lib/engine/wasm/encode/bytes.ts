/** A growing list of bytes, with the numbers of the WebAssembly binary format. */
export class ByteWriter {
	private buffer = new Uint8Array(1024);
	private view = new DataView(this.buffer.buffer);
	length = 0;

	/** One byte. */
	byte(value: number): this {
		this.reserve(1);
		this.buffer[this.length] = value;
		this.length += 1;
		return this;
	}

	/** An unsigned integer below 2^32 in LEB128. */
	unsigned(value: number): this {
		this.reserve(5);
		let rest = value;
		while (rest > 127) {
			this.buffer[this.length++] = (rest & 127) | 128;
			rest = Math.floor(rest / 128);
		}
		this.buffer[this.length++] = rest;
		return this;
	}

	/** A signed integer of 32 bits in LEB128. */
	signed(value: number): this {
		this.reserve(5);
		let rest = value | 0;
		for (;;) {
			const low = rest & 127;
			rest >>= 7;
			const done = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0);
			this.buffer[this.length++] = done ? low : low | 128;
			if (done) return this;
		}
	}

	/** A signed integer of 64 bits in LEB128. */
	signed64(value: bigint): this {
		this.reserve(10);
		let rest = BigInt.asIntN(64, value);
		for (;;) {
			const low = Number(rest & 127n);
			rest >>= 7n;
			const done = (rest === 0n && (low & 64) === 0) || (rest === -1n && (low & 64) !== 0);
			this.buffer[this.length++] = done ? low : low | 128;
			if (done) return this;
		}
	}

	/** A double, least byte first. */
	double(value: number): this {
		this.reserve(8);
		this.view.setFloat64(this.length, value, true);
		this.length += 8;
		return this;
	}

	/** Bytes as they are. */
	append(bytes: Uint8Array): this {
		this.reserve(bytes.length);
		this.buffer.set(bytes, this.length);
		this.length += bytes.length;
		return this;
	}

	/** An ASCII name with its length. */
	name(text: string): this {
		this.unsigned(text.length);
		for (const character of text) this.byte(character.charCodeAt(0));
		return this;
	}

	/** Everything written, as a list of its own. */
	toBytes(): Uint8Array<ArrayBuffer> {
		return this.buffer.slice(0, this.length);
	}

	private reserve(count: number): void {
		if (this.length + count <= this.buffer.length) return;
		const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + count));
		larger.set(this.buffer);
		this.buffer = larger;
		this.view = new DataView(larger.buffer);
	}
}
