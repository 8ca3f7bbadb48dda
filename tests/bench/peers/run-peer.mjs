// `node run-peer.mjs <peer> <outputs> <folder of peers> <model.json>`: microseconds per run of one draw, after a check of every result.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [peer, outputs, folder, source] = process.argv.slice(2);
const model = JSON.parse(readFileSync(source, 'utf8'));
const wanted = model[outputs];
const load = (path) => import(pathToFileURL(join(folder, 'node_modules', path)).href);
const TOLERANCE = 1e-9;

const { run, read } = peer === 'sdeverywhere' ? await openSdeverywhere() : await openSimulation();
check(read);
process.stdout.write(`${peer === 'sdeverywhere' ? bestOf(10, 300, run) : bestOf(3, 3, run)}\n`);

function bestOf(trials, calls, once) {
	let best = Infinity;
	for (let trial = 0; trial < trials; trial += 1) {
		const start = performance.now();
		for (let call = 0; call < calls; call += 1) once();
		best = Math.min(best, ((performance.now() - start) * 1000) / calls);
	}
	return best;
}

/** Every wanted value of every year, where the module has one. */
function check(valueOf) {
	run();
	for (const name of wanted)
		model.expected[name].forEach((value, year) => {
			if (value === null) return;
			const own = valueOf(name, year);
			if (!(Math.abs(own - value) <= TOLERANCE * Math.max(Math.abs(value), 1e-3)))
				throw new Error(`${peer}: ${name} in year ${year} is ${own} and not ${value}`);
		});
}

/** Generated JavaScript, run through its own runtime as its applications do. */
async function openSdeverywhere() {
	const { parseAndGenerate } = await load('@sdeverywhere/compile/src/index.js');
	const { createSynchronousModelRunner, createInputValue } = await load('@sdeverywhere/runtime/dist/index.js');
	const inputIds = model.varied.map(({ name }) => `_${name}`);
	const spec = { inputVarNames: model.varied.map(({ name }) => name), outputVarNames: wanted };
	const made = mkdtempSync(join(tmpdir(), 'peer-'));
	const code = await parseAndGenerate(model.mdl, 'vensim', spec, ['generateJS'], made, 'core', made);
	writeFileSync(join(made, 'core.mjs'), code);
	const generated = await import(pathToFileURL(join(made, 'core.mjs')).href);
	rmSync(made, { recursive: true });
	const runner = createSynchronousModelRunner(await generated.default());
	const inputs = model.varied.map(({ value }, at) => createInputValue(inputIds[at], value));
	let results = runner.createOutputs();
	return {
		run: () => (results = runner.runModelSync(inputs, results)),
		read: (name, year) => results.getSeriesForVar(`_${name}`).points[year].y
	};
}

async function openSimulation() {
	const { Model } = await load('simulation/src/api/Model.js');
	const years = model.years;
	const made = new Model({ timeStart: 1, timeLength: years - 1, timeUnits: 'Years', timeStep: 1, algorithm: 'Euler' });
	const parts = new Map();
	for (const { name, value } of model.inputs) parts.set(name, made.Variable({ name, value: String(value) }));
	for (const { name, initial } of model.lags)
		parts.set(`${name}_1`, made.Stock({ name: `${name}_1`, initial: String(initial), nonNegative: false }));
	for (const { name, text } of model.simulation) parts.set(name, made.Variable({ name, value: text }));
	for (const { name } of model.lags) {
		const stock = parts.get(`${name}_1`);
		const flow = made.Flow(null, stock, { rate: `[${name}] - [${name}_1]`, nonNegative: false });
		made.Link(parts.get(name), flow);
		made.Link(stock, flow);
	}
	for (const { name, text } of model.simulation)
		for (const read of new Set([...text.matchAll(/\[(\w+)\]/g)].map(([, one]) => one))) made.Link(parts.get(read), parts.get(name));
	let results;
	return {
		run: () => (results = made.simulate()),
		read: (name, year) => results.series(parts.get(name))[year]
	};
}
