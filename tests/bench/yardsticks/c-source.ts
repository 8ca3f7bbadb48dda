import { assertDefined } from '$lib/base';
import type { PlanNode, SlotIndex } from '$lib/engine';
import type { CoreBench } from '../core-model';
import { printNode, type Dialect } from './print-node';

const HEADER = `
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1e6 + t.tv_nsec * 1e-3; }
static inline double larger(double a, double b) { return a > b ? a : b; }
static inline double smaller(double a, double b) { return a < b ? a : b; }
`;

/** A power that gcc turns into vectors: polynomials, two-part logarithm by fused multiply-add, about one unit in the last place. */
const VECTOR_POWER = `
static inline double from_bits(uint64_t b) { double x; memcpy(&x, &b, 8); return x; }
static inline uint64_t to_bits(double x) { uint64_t b; memcpy(&b, &x, 8); return b; }
static inline double power(double x, double y) {
	uint64_t offset = to_bits(x) + ((UINT64_C(1024) << 52) - UINT64_C(0x3fe6a09e667f3bcd));
	double k = from_bits((offset >> 52) | UINT64_C(0x4330000000000000)) - (4503599627370496.0 + 1024.0);
	double m = from_bits((offset & UINT64_C(0xfffffffffffff)) + UINT64_C(0x3fe6a09e667f3bcd));
	double f = m - 1.0, d = 2.0 + f, reciprocal = 1.0 / d;
	double s = f * reciprocal, rest = fma(-s, d, f) - s * (f - (d - 2.0));
	double s_low = rest * reciprocal, z = s * s;
	double r = z * (0.6666666666666735130 + z * (0.3999999999940941908 + z * (0.2857142874366239149 + z * (0.2222219843214978396
		+ z * (0.1818357216161805012 + z * (0.1531383769920937332 + z * 0.1479819860511658591))))));
	double high = 2.0 * s, low = fma(s, r, 2.0 * s_low);
	double k_high = k * 6.93147180369123816490e-01, sum = k_high + high;
	double tail = (k_high - sum + high) + (low + k * 1.90821492927058770002e-10);
	double log_high = sum + tail, log_low = sum - log_high + tail;
	double e = y * log_high, e_low = fma(y, log_high, -e) + y * log_low;
	double n = e * 1.4426950408889634 + 6755399441055744.0;
	uint64_t steps = to_bits(n);
	n -= 6755399441055744.0;
	double w = fma(n, -1.90821492927058770002e-10, fma(n, -6.93147180369123816490e-01, e)) + e_low;
	double q = 1.0 / 2 + w * (1.0 / 6 + w * (1.0 / 24 + w * (1.0 / 120 + w * (1.0 / 720 + w * (1.0 / 5040 + w * (1.0 / 40320
		+ w * (1.0 / 362880 + w * (1.0 / 3628800 + w * (1.0 / 39916800)))))))));
	return from_bits(to_bits(1.0 + (w + w * w * q)) + (steps << 52));
}
`;

/** Program of one draw after another, all outputs of each kept as `[draw][slot][year]` for as many draws as a block has. */
export function scalarSource(bench: CoreBench, outputs: readonly SlotIndex[], draws: number): string {
	const body: Body = {
		open: '{',
		input: (at) => `P[${at}]`,
		store: (at, year) => `out[${at}][${year}]`,
		last: (slot) => `last${slot}`,
		next: (slot) => `last${slot}`,
		first: (slot) => `first${slot}`
	};
	return `${HEADER}
#define power pow
${sizes(bench, outputs, draws)}
static void run(const double *restrict P, const double (*restrict U)[SLOTS], double (*restrict out)[YEARS]) {
${stateNames(bench, outputs)
	.map((name) => `\tdouble ${name};`)
	.join('\n')}
${statements(bench, outputs, body).first}
	for (int y = 1; y < YEARS; y++)
${statements(bench, outputs, body).later}
}
static double P[DRAWS][VARIED], U[YEARS][SLOTS], out[DRAWS][OUTPUTS][YEARS];
${main('for (int d = 0; d < DRAWS; d++) run(P[d], U, out[d]);', 'P[d][k]', 'out[d][o][y]')}`;
}

/** Program of blocks of draws in the innermost loop, which gcc vectorises; results `[slot][year][draw]`. */
export function blockSource(bench: CoreBench, outputs: readonly SlotIndex[], draws: number): string {
	const names = stateNames(bench, outputs);
	const row = (array: string, name: string): string => `${array}[${names.indexOf(name)}][d]`;
	// An output is read back from where it is kept; only other series need memory of their own.
	const kept = (slot: SlotIndex, year: string, otherwise: string): string =>
		outputs.includes(slot) ? `out[${outputs.indexOf(slot)}][${year}][d]` : otherwise;
	const body: Body = {
		open: 'EVERY_DRAW {',
		input: (at) => `P[${at}][d]`,
		store: (at, year) => `out[${at}][${year}][d]`,
		last: (slot) => kept(slot, 'y - 1', row('last', `last${slot}`)),
		next: (slot) => (outputs.includes(slot) ? undefined : row('next', `last${slot}`)),
		first: (slot) => kept(slot, '0', row('first', `first${slot}`))
	};
	return `${HEADER}${VECTOR_POWER}
${sizes(bench, outputs, draws)}
#define ROW (DRAWS + 8)
enum { STATES = ${stateNames(bench, outputs).length + 1} };
#define EVERY_DRAW _Pragma("GCC ivdep") for (int d = 0; d < DRAWS; d++)
static double rows[2][STATES][ROW], firsts[STATES][ROW];
static void first_year(const double (*restrict P)[ROW], const double (*restrict U)[SLOTS], double (*restrict out)[YEARS][ROW],
	double (*restrict next)[ROW], double (*restrict first)[ROW]) {
${statements(bench, outputs, body).first}
}
static void later_year(int y, const double (*restrict P)[ROW], const double (*restrict U)[SLOTS], double (*restrict out)[YEARS][ROW],
	const double (*restrict last)[ROW], double (*restrict next)[ROW], const double (*restrict first)[ROW]) {
${statements(bench, outputs, body).later}
}
static void run(const double (*restrict P)[ROW], const double (*restrict U)[SLOTS], double (*restrict out)[YEARS][ROW]) {
	first_year(P, U, out, rows[0], firsts);
	for (int y = 1; y < YEARS; y++) later_year(y, P, U, out, rows[(y - 1) & 1], rows[y & 1], firsts);
}
static double P[VARIED][ROW], U[YEARS][SLOTS], out[OUTPUTS][YEARS][ROW];
${main('run(P, U, out);', 'P[k][d]', 'out[o][y][d]')}`;
}

function sizes({ plan, varied }: CoreBench, outputs: readonly SlotIndex[], draws: number): string {
	const years = plan.lastYear - plan.firstYear + 1;
	return `enum { DRAWS = ${draws}, VARIED = ${varied.length}, SLOTS = ${plan.slots.length}, YEARS = ${years}, OUTPUTS = ${outputs.length} };`;
}

interface Body {
	/** What opens the loop over draws, if there is one. */
	readonly open: string;
	readonly input: (at: number) => string;
	readonly store: (at: number, year: string) => string;
	/** A series a year before, where it is put for the next year, and as of the base year. */
	readonly last: (slot: SlotIndex) => string;
	readonly next: (slot: SlotIndex) => string | undefined;
	readonly first: (slot: SlotIndex) => string;
}

function needed({ plan }: CoreBench, outputs: readonly SlotIndex[]): ReadonlySet<SlotIndex> {
	const found = new Set(outputs);
	const visit = (node: PlanNode): void => {
		if (node.op === 'load' || node.op === 'base') found.add(node.slot);
		if (node.op === 'unary') visit(node.arg);
		if (node.op === 'binary') [node.left, node.right].forEach(visit);
		if (node.op === 'call') node.args.forEach(visit);
	};
	for (const slot of found) {
		const { equation, baseEquation } = assertDefined(plan.slots[slot], 'slot');
		for (const one of [equation, baseEquation]) if (one !== undefined) visit(one.body);
	}
	return found;
}

/** Series read a year later, and those read as of the base year. */
function stateOf(
	bench: CoreBench,
	outputs: readonly SlotIndex[]
): { readonly lagged: ReadonlySet<SlotIndex>; readonly base: ReadonlySet<SlotIndex> } {
	const [lagged, base] = [new Set<SlotIndex>(), new Set<SlotIndex>()];
	const visit = (node: PlanNode): void => {
		if (node.op === 'load' && node.lag > 0) lagged.add(node.slot);
		if (node.op === 'base') base.add(node.slot);
		if (node.op === 'unary') visit(node.arg);
		if (node.op === 'binary') [node.left, node.right].forEach(visit);
		if (node.op === 'call') node.args.forEach(visit);
	};
	const wanted = needed(bench, outputs);
	for (const slot of bench.plan.order) if (wanted.has(slot)) visit(assertDefined(bench.plan.slots[slot]?.equation, 'equation').body);
	return { lagged, base };
}

function stateNames(bench: CoreBench, outputs: readonly SlotIndex[]): readonly string[] {
	const { lagged, base } = stateOf(bench, outputs);
	return [...[...lagged].map((slot) => `last${slot}`), ...[...base].map((slot) => `first${slot}`)];
}

function statements(bench: CoreBench, outputs: readonly SlotIndex[], body: Body): { readonly first: string; readonly later: string } {
	const { plan, varied } = bench;
	const wanted = needed(bench, outputs);
	const { lagged, base } = stateOf(bench, outputs);
	const given = (slot: SlotIndex, year: string): string =>
		varied.includes(slot) ? body.input(varied.indexOf(slot)) : year === '0' || year === 'y' ? `u${slot}` : `U[${year}][${slot}]`;
	const dialect = (year: string): Dialect => ({
		read: (slot, lag) => {
			if (plan.slots[slot]?.kind !== 'equation') return given(slot, lag === 'base' ? '0' : lag === 0 ? year : `${year} - ${lag}`);
			if (lag === 0 || (lag === 'base' && year === '0')) return `x${slot}`;
			return lag === 'base' ? body.first(slot) : body.last(slot);
		},
		power: (x, y) => `power(${x}, ${y})`,
		functions: { max: 'larger', min: 'smaller', abs: 'fabs' },
		undefined: 'NAN',
		operators: { and: '&&', or: '||', not: '!' }
	});
	const compute = (slot: SlotIndex, node: PlanNode, year: string): string =>
		`double x${slot} = ${printNode(withoutLags(node, year), dialect(year))};`;
	const keep = (slot: SlotIndex, year: string): readonly string[] => [
		...outputs.flatMap((output, at) => (output === slot ? [`${body.store(at, year)} = x${slot};`] : [])),
		...(lagged.has(slot) && body.next(slot) !== undefined ? [`${body.next(slot) ?? ''} = x${slot};`] : []),
		...(year === '0' && base.has(slot) ? [`${body.first(slot)} = x${slot};`] : [])
	];
	const order = plan.order.filter((slot) => wanted.has(slot));
	const computedFirst = plan.baseOrder.filter((slot) => wanted.has(slot));
	const anchored = order.filter((slot) => !computedFirst.includes(slot));
	const first = [
		...anchored.map((slot) => `double x${slot} = u${slot};`),
		...computedFirst.map((slot) => {
			const { equation, baseEquation } = assertDefined(plan.slots[slot], 'slot');
			return compute(slot, assertDefined(baseEquation ?? equation, 'equation').body, '0');
		}),
		...order.flatMap((slot) => keep(slot, '0'))
	];
	const later = [
		...order.map((slot) => compute(slot, assertDefined(plan.slots[slot]?.equation, 'equation').body, 'y')),
		...order.flatMap((slot) => keep(slot, 'y'))
	];
	// Read before the loop over draws: a load inside a choice keeps gcc from making vectors.
	const common = (lines: readonly string[], year: string): readonly string[] =>
		[...new Set(lines.join(' ').match(/\bu\d+\b/gu) ?? [])].map((name) => `const double ${name} = U[${year}][${name.slice(1)}];`);
	const wrap = (lines: readonly string[], year: string): string =>
		['\t{', ...common(lines, year), body.open, ...lines, '}', '\t}'].join('\n\t');
	return { first: wrap(first, '0'), later: wrap(later, 'y') };
}

/** In the base year there is no year before. */
function withoutLags(node: PlanNode, year: string): PlanNode {
	if (year !== '0') return node;
	switch (node.op) {
		case 'load':
			return node.lag > 0 ? { op: 'undefined' } : node;
		case 'unary':
			return { ...node, arg: withoutLags(node.arg, year) };
		case 'binary':
			return { ...node, left: withoutLags(node.left, year), right: withoutLags(node.right, year) };
		case 'call':
			return { ...node, args: node.args.map((arg) => withoutLags(arg, year)) };
		default:
			return node;
	}
}

/** Reads its numbers from files, times best of several trials, prints microseconds a draw and writes the results of the last. */
function main(run: string, parameter: string, result: string): string {
	return `
int main(int count, char **names) {
	FILE *file = fopen(names[1], "rb");
	double number;
	for (int k = 0; k < VARIED; k++) for (int d = 0; d < DRAWS; d++) if (fread(&number, 8, 1, file) == 1) ${parameter} = number;
	for (int y = 0; y < YEARS; y++) for (int s = 0; s < SLOTS; s++) if (fread(&number, 8, 1, file) == 1) U[y][s] = number;
	fclose(file);
	double best = 1e30;
	int calls = 20000 / DRAWS + 1;
	for (int trial = 0; trial < 12; trial++) {
		double start = now();
		for (int call = 0; call < calls; call++) { ${run} __asm__ volatile("" ::: "memory"); }
		double time = (now() - start) / ((double)calls * DRAWS);
		if (time < best) best = time;
	}
	printf("%.6f\\n", best);
	if (count > 2) {
		FILE *to = fopen(names[2], "wb");
		for (int o = 0; o < OUTPUTS; o++) for (int y = 0; y < YEARS; y++) for (int d = 0; d < DRAWS; d++) fwrite(&${result}, 8, 1, to);
		fclose(to);
	}
	return 0;
}
`;
}
