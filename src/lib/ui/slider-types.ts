/** A typed text as it was read: a number in the slider's unit, and its reading where digits can be read in two ways. */
export interface TypedNumber {
	readonly value: number;
	readonly reading: string | undefined;
}

/** What a slider shows and accepts. All numbers in one unit. */
export interface SliderView {
	readonly label: string;
	/** Unit behind the typed entry. */
	readonly unit: string;
	/** Value that a reset goes back to. */
	readonly origin: number;
	/** One meaningful step. */
	readonly step: number;
	/** Values outside are refused. */
	readonly hard: readonly [number, number];
	/** Values outside are accepted with a note; also the ends of the track while the value is inside. */
	readonly soft: readonly [number, number] | undefined;
	/** A value to compare with, marked by a triangle. */
	readonly mark: number | undefined;
	/** A past range, drawn as a faint bar behind the track. */
	readonly scent: { readonly low: number; readonly high: number } | undefined;
	/** Shape of the thumb: two kinds of sliders are told apart without colour. */
	readonly shape: 'round' | 'square';
}

/** Words around a slider, in the page's language; functions take values and give sentences. */
export interface SliderText {
	readonly less: string;
	readonly more: string;
	readonly reset: string;
	readonly entry: string;
	readonly mark: string | undefined;
	readonly scent: string | undefined;
	readonly outside: string;
	readonly format: (value: number) => string;
	/** Digits for the typed entry, without unit. */
	readonly formatEntry: (value: number) => string;
	readonly changed: (value: number) => string;
	readonly valueText: (value: number) => string;
	readonly refused: (value: number) => string;
	readonly unreadable: (text: string) => string;
	readonly reading: (reading: string) => string;
	readonly parse: (text: string) => TypedNumber | undefined;
}
