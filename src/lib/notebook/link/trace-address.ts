/** A number of a run: what an address asks to trace. */
export interface TracedNumber {
	readonly id: string;
	readonly year: number;
	/** A scenario of the pack; the page's own, or `own`, when absent. */
	readonly scenario?: string;
	/** A visitor's own scenario, as the address of a first page holds it. */
	readonly own?: string;
}

const TRACE = /^(.+)@(\d{4})$/;

/** The part of an address after `#` that asks for a number: `trace=grdp@2030&scenario=trend`. */
export function traceFragment({ id, year, scenario, own }: TracedNumber): string {
	const parts = new URLSearchParams({ trace: `${id}@${year}` });
	if (scenario !== undefined) parts.set('scenario', scenario);
	if (own !== undefined) parts.set('own', own);
	return parts.toString();
}

/** What an address asks to trace: a number, a text that names none, or nothing. */
export function readTrace(fragment: string): TracedNumber | string | undefined {
	const parts = new URLSearchParams(fragment.replace(/^#/, ''));
	const asked = parts.get('trace');
	if (asked === null) return undefined;
	const [, id, year] = TRACE.exec(asked) ?? [];
	if (id === undefined) return asked;
	const [scenario, own] = [parts.get('scenario'), parts.get('own')];
	return { id, year: Number(year), ...(scenario === null ? {} : { scenario }), ...(own === null ? {} : { own }) };
}
