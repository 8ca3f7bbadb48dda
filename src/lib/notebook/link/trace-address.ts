/** A number of a run: what an address asks to trace. */
export interface TracedNumber {
	readonly id: string;
	readonly year: number;
	/** The page's own scenario when absent. */
	readonly scenario?: string;
}

const TRACE = /^(.+)@(\d{4})$/;

/** The part of an address after `#` that asks for a number: `trace=grdp@2030&scenario=trend`. */
export function traceFragment({ id, year, scenario }: TracedNumber): string {
	const parts = new URLSearchParams({ trace: `${id}@${year}`, ...(scenario === undefined ? {} : { scenario }) });
	return parts.toString();
}

/** What an address asks to trace: a number, a text that names none, or nothing. */
export function readTrace(fragment: string): TracedNumber | string | undefined {
	const parts = new URLSearchParams(fragment.replace(/^#/, ''));
	const asked = parts.get('trace');
	if (asked === null) return undefined;
	const [, id, year] = TRACE.exec(asked) ?? [];
	const scenario = parts.get('scenario');
	if (id === undefined) return asked;
	return { id, year: Number(year), ...(scenario === null ? {} : { scenario }) };
}
