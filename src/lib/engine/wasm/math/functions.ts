import type { FunctionName, Graph, NodeId } from '../graph/graph';
import { exponentialOf, normalPower, scaledPower } from './exponential';
import { logarithmOf, shorthand, type Parts } from './logarithm';

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const UPPER_HALF = 0xfffffffff8000000n;
const TWO_TO_52 = 4503599627370496;
/** Within it, e to the power x and every part of the computation are normal numbers. */
const NORMAL_EXPONENT = 600;

/** exp, log and power as the formula language has them (undefined where they have no finite value) for every argument of most models; a guard calls the edge elsewhere. */
export const MATH: Readonly<Record<'exp' | 'log' | 'pow', (graph: Graph, args: readonly NodeId[], elsewhere: FunctionName) => NodeId>> = {
	exp: (graph, args, elsewhere) => {
		const [x] = oneOf(args);
		const ok = graph.compare('lt', graph.of('abs', x), graph.number(NORMAL_EXPONENT));
		return guard(graph, elsewhere, [normalPower(graph, exponentialOf(graph, x)), ok, x]);
	},
	log: (graph, args, elsewhere) => {
		const [x] = oneOf(args);
		return guard(graph, elsewhere, [logarithmOf(graph, x).high, isPositiveNormal(graph, x), x]);
	},
	pow: (graph, args, elsewhere) => {
		const [x, y] = twoOf(args);
		const { high, low } = productOf(graph, y, logarithmOf(graph, x));
		const small = graph.compare('lt', graph.of('abs', high), graph.number(NORMAL_EXPONENT));
		const ok = graph.join('and', isPositiveNormal(graph, x), small);
		return guard(graph, elsewhere, [normalPower(graph, exponentialOf(graph, high, low)), ok, x, y]);
	}
};

/** The same for every argument whatever, without a branch: only the rare ones come here. */
export const EDGES: Readonly<Record<'expEdge' | 'logEdge' | 'powEdge', (graph: Graph, args: readonly NodeId[]) => NodeId>> = {
	expEdge: (graph, args) => {
		const [x] = oneOf(args);
		const large = graph.compare('gt', x, graph.number(710));
		const small = graph.compare('lt', x, graph.number(-746));
		const value = graph.select(small, graph.number(0), scaledPower(graph, exponentialOf(graph, x)));
		const beyond = graph.join('or', large, graph.compare('ne', x, x));
		return graph.finite(graph.undefinedWhere(value, beyond));
	},
	logEdge: (graph, args) => {
		const [x] = oneOf(args);
		const defined = graph.join('and', graph.compare('gt', x, graph.number(0)), graph.compare('lt', x, graph.number(Infinity)));
		return graph.undefinedWhere(logarithmOfAny(graph, x).high, graph.not(defined));
	},
	powEdge: (graph, args) => powerOfAny(graph, ...twoOf(args))
};

function guard(graph: Graph, name: FunctionName, args: readonly NodeId[]): NodeId {
	return graph.add({ op: 'guard', args, kind: 'number', name });
}

function isPositiveNormal(graph: Graph, x: NodeId): NodeId {
	const least = graph.compare('ge', x, graph.number(SMALLEST_NORMAL));
	return graph.join('and', least, graph.compare('le', x, graph.number(Number.MAX_VALUE)));
}

/** Logarithm of a positive finite number, subnormal ones included. */
function logarithmOfAny(graph: Graph, x: NodeId): Parts {
	const { mul, number } = shorthand(graph);
	const isSubnormal = graph.compare('lt', x, number(SMALLEST_NORMAL));
	const scaled = graph.select(isSubnormal, mul(x, number(0x40000000000000)), x);
	return logarithmOf(graph, scaled, graph.select(isSubnormal, number(54), number(0)));
}

/** y · (high + low) in two parts; as `powOfLogarithm` of `base/math/pow.ts`. */
function productOf(graph: Graph, y: NodeId, { high, low }: Parts): Parts {
	const { add, sub, mul } = shorthand(graph);
	const upper = (x: NodeId): NodeId => graph.toNumber(graph.integer('bitAnd', graph.toBits(x), graph.bits(UPPER_HALF)));
	const yHigh = upper(y);
	const high1 = upper(high);
	return { high: mul(yHigh, high1), low: add(mul(sub(y, yHigh), high1), mul(y, add(sub(high, high1), low))) };
}

function powerOfAny(graph: Graph, x: NodeId, y: NodeId): NodeId {
	const { mul, number } = shorthand(graph);
	const size = graph.of('abs', x);
	const logarithm = logarithmOfAny(graph, size);
	const product = productOf(graph, y, logarithm);
	const rough = mul(y, logarithm.high);
	const inRange = scaledPower(graph, exponentialOf(graph, product.high, product.low));
	const below = graph.select(graph.compare('le', rough, number(-746)), number(0), inRange);
	const ordinary = graph.select(graph.compare('ge', rough, number(710)), number(Infinity), below);
	const infiniteY = graph.compare('eq', graph.of('abs', y), number(Infinity));
	const edge = isEdge(graph, size);
	const atEdges = graph.select(graph.join('or', edge, infiniteY), limit(graph, size, y), ordinary);
	const value = graph.select(graph.compare('eq', size, number(1)), number(1), atEdges);
	return withSign(graph, { x, y, edge }, value);
}

/** Whether a size is 0 or infinite. */
function isEdge(graph: Graph, size: NodeId): NodeId {
	const zero = graph.compare('eq', size, graph.number(0));
	return graph.join('or', zero, graph.compare('eq', size, graph.number(Infinity)));
}

/** Infinity where a size above 1 meets a positive exponent or one below 1 a negative one; 0 elsewhere. */
function limit(graph: Graph, size: NodeId, y: NodeId): NodeId {
	const { number } = shorthand(graph);
	const up = graph.select(graph.compare('gt', y, number(0)), number(Infinity), number(0));
	const down = graph.select(graph.compare('gt', y, number(0)), number(0), number(Infinity));
	return graph.select(graph.compare('gt', size, number(1)), up, down);
}

/** The sign that a negative base gives, 1 for exponent 0 and base 1, and undefined where there is no finite value. */
function withSign(graph: Graph, { x, y, edge }: Readonly<Record<'x' | 'y' | 'edge', NodeId>>, size: NodeId): NodeId {
	const { number } = shorthand(graph);
	const exponent = graph.of('abs', y);
	const whole = isWhole(graph, exponent);
	const even = isWhole(graph, graph.of('mul', exponent, number(0.5)));
	const odd = graph.join('and', whole, graph.not(even));
	const negative = graph.join('or', graph.compare('lt', x, number(0)), graph.compare('lt', graph.of('div', number(1), x), number(0)));
	const signed = graph.select(graph.join('and', negative, odd), graph.of('neg', size), size);
	const rootOfNegative = graph.join('and', graph.join('and', graph.compare('lt', x, number(0)), graph.not(edge)), graph.not(whole));
	const one = graph.join('or', graph.compare('eq', y, number(0)), graph.compare('eq', x, number(1)));
	const value = graph.select(one, number(1), graph.undefinedWhere(signed, rootOfNegative));
	const missing = graph.join('or', graph.compare('ne', x, x), graph.compare('ne', y, y));
	return graph.finite(graph.undefinedWhere(value, missing));
}

function isWhole(graph: Graph, size: NodeId): NodeId {
	const { add, sub, number } = shorthand(graph);
	const rounded = sub(add(size, number(TWO_TO_52)), number(TWO_TO_52));
	return graph.join('or', graph.compare('ge', size, number(TWO_TO_52)), graph.compare('eq', rounded, size));
}

function oneOf(args: readonly NodeId[]): readonly [NodeId] {
	const [x] = args;
	if (x === undefined) throw new RangeError('one argument');
	return [x];
}

function twoOf(args: readonly NodeId[]): readonly [NodeId, NodeId] {
	const [x, y] = args;
	if (x === undefined || y === undefined) throw new RangeError('two arguments');
	return [x, y];
}
