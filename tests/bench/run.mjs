// npm run bench: builds the yardsticks from the growth core's own equations, measures everything side by side, and says which goals are reached.
// One process a cell, all cells in every round in a changing order; a ratio is the median of the ratios of its rounds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../src/tools/programs.mjs';
import { ROOT } from '../../src/tools/steps.mjs';

const ROUNDS = Math.max(7, Number(process.env.KICHBAN_BENCH_ROUNDS ?? 7));
const BLOCKS = [32, 64, 128, 512];
const folder = mkdtempSync(join(tmpdir(), 'kichban-bench-'));
const say = (text) => process.stdout.write(`${text}\n`);

try {
	await bundle();
	const cells = { ...nodeCells(), ...cCells() };
	const browser = await browserCells();
	const rounds = [];
	for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runRound(round, { ...cells, ...browser.cells }));
	await browser.close();
	report(rounds);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function bundle() {
	const common = {
		configFile: false,
		root: ROOT,
		publicDir: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(ROOT, 'src/lib'), $workers: join(ROOT, 'workers') } }
	};
	const node = { ssr: join(ROOT, 'tests/bench/node-cells.ts'), outDir: join(folder, 'node'), target: 'node20' };
	const output = { entryFileNames: 'cells.mjs' };
	await build({ ...common, ssr: { noExternal: true }, build: { ...node, rolldownOptions: { external: ['vitest'], output } } });
	const web = { entry: join(ROOT, 'tests/bench/cells.ts'), formats: ['iife'], name: 'bench', fileName: () => 'cells.js' };
	const globals = { vitest: '{}' };
	await build({
		...common,
		build: { lib: web, outDir: join(folder, 'web'), rolldownOptions: { external: ['vitest'], output: { globals } } }
	});
}

function inNode(...args) {
	const text = execFileSync(process.execPath, [join(folder, 'node/cells.mjs'), ...args], { encoding: 'utf8' });
	return text.trim() === '' ? undefined : JSON.parse(text);
}

function nodeCells() {
	const names = [
		'wasm-all',
		'wasm-three',
		'wasm-scalar-all',
		'wasm-all-60-years',
		'wasm-all-120-years',
		'interpreter',
		'js',
		'mathjs',
		'edit',
		'compile'
	];
	return Object.fromEntries(names.map((name) => [name, () => inNode(name)]));
}

/** The fastest block of each C program; none without gcc. */
function cCells() {
	inNode('sources', folder);
	const programs = { scalar: ['-O3', '-march=native'], block: ['-O3', '-march=native', '-mno-avx512f', '-fno-trapping-math'] };
	const cells = {};
	for (const [kind, flags] of Object.entries(programs)) {
		for (const outputs of ['all', 'three']) {
			const runs = BLOCKS.map((draws) => {
				const program = join(folder, `${kind}-${outputs}-${draws}`);
				execFileSync('gcc', [...flags, '-o', program, `${program}.c`, '-lm']);
				const run = (...more) => Number(execFileSync(program, [join(folder, `numbers-${draws}.bin`), ...more], { encoding: 'utf8' }));
				return { draws, run, time: Math.min(run(), run()) };
			});
			const results = join(folder, 'results.bin');
			runs[0].run(results);
			const difference = inNode('compare', outputs, results);
			if (!(difference < 1e-9)) throw new Error(`${kind} C and the module differ by ${difference}`);
			const fastest = runs.reduce((a, b) => (b.time < a.time ? b : a));
			say(
				`C ${kind}, ${outputs} outputs: blocks of ${fastest.draws} draws; differs from the module by at most ${difference.toExponential(1)}`
			);
			cells[`c-${kind}-${outputs}`] = () => fastest.run();
		}
	}
	return cells;
}

async function browserCells() {
	const executablePath = findBrowser();
	if (executablePath === undefined) {
		say('no Chromium found: its rows are left out');
		return { cells: {}, close: () => undefined };
	}
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], headless: true });
	say(`Chromium ${browser.version()}`);
	const content = readFileSync(join(folder, 'web/cells.js'), 'utf8');
	const inPage = async (name) => {
		const page = await browser.newPage();
		await page.goto('about:blank');
		await page.addScriptTag({ content });
		const time = await page.evaluate((cell) => globalThis.cells[cell](), name);
		await page.close();
		return time;
	};
	const [here, there] = [inNode('fingerprint'), await inPage('fingerprint')];
	say(`results of all outputs have the same bits in Node and Chromium: ${here === there ? 'yes' : 'NO'} (${here}, ${there})`);
	const names = ['wasm-all', 'wasm-three'];
	return { cells: Object.fromEntries(names.map((name) => [`chromium-${name}`, () => inPage(name)])), close: () => browser.close() };
}

async function runRound(round, cells) {
	const names = Object.keys(cells);
	const times = {};
	for (let at = 0; at < names.length; at += 1) {
		const name = names[(at + round * 3) % names.length];
		times[name] = await cells[name]();
	}
	return times;
}

function report(rounds) {
	const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
	const of = (read) => median(rounds.map(read));
	say(`\n${cpus()[0]?.model ?? ''}, Node ${process.versions.node}, medians of ${rounds.length} interleaved rounds, one thread`);
	say('\nmicroseconds per 30-year run of one draw (blocks of draws; results of each block kept in memory until the next)');
	for (const name of Object.keys(rounds[0]))
		if (typeof rounds[0][name] === 'number')
			say(
				`  ${name.padEnd(24)} ${of((r) => r[name])
					.toFixed(3)
					.padStart(10)}`
			);
	const ratio = (a, b) => of((r) => r[a] / r[b]);
	const atMost = (label, value, goal) => ({ label, value: value.toFixed(2), goal: `<= ${goal}`, reached: value <= goal });
	const atLeast = (label, value, goal) => ({ label, value: value.toFixed(0), goal: `>= ${goal}`, reached: value >= goal });
	const rows = [
		atMost('C one draw after another, Node', ratio('wasm-all', 'c-scalar-all'), 0.75),
		...('chromium-wasm-all' in rounds[0]
			? [atMost('C one draw after another, Chromium', ratio('chromium-wasm-all', 'c-scalar-all'), 0.75)]
			: []),
		atMost('C blocks, AVX2, Node', ratio('wasm-all', 'c-block-all'), 2),
		...('chromium-wasm-all' in rounds[0] ? [atMost('C blocks, AVX2, Chromium', ratio('chromium-wasm-all', 'c-block-all'), 2)] : []),
		atLeast('mathjs compiled expressions, times faster', ratio('mathjs', 'wasm-all'), 800),
		atMost('three outputs against all', ratio('wasm-three', 'wasm-all'), 0.25),
		atMost(
			'one edited equation to running module, all outputs (ms)',
			of((r) => r.edit.all),
			4
		),
		atMost(
			'the same, three outputs (ms)',
			of((r) => r.edit.three),
			4
		),
		atMost(
			'all text to running module, cold process (ms)',
			of((r) => r.compile.cold),
			30
		),
		atMost('60 years against 30, per year', ratio('wasm-all-60-years', 'wasm-all') / 2, 1.15),
		atMost('120 years against 30, per year', ratio('wasm-all-120-years', 'wasm-all') / 4, 1.15)
	];
	say('\nagainst                                                        measured       goal');
	for (const { label, value, goal, reached } of rows)
		say(`${label.padEnd(60)} ${value.padStart(10)} ${goal.padStart(10)}  ${reached ? 'reached' : 'NOT REACHED'}`);
	say('\nNot measured here: SDEverywhere (its compiler does not install from the npm registry alone) and `simulation`.');
}
