/**
 * A text with its `{placeholders}` filled.
 * @throws Error when a placeholder has no value: a programmer forgot it.
 */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
		return String(value);
	});
}

/** The form of a counted noun: `one` for exactly one. Vietnamese texts give the same form twice. */
export function plural(count: number, forms: { readonly one: string; readonly other: string }): string {
	return fillText(count === 1 ? forms.one : forms.other, { count });
}
