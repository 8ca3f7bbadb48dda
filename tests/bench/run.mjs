// npm run bench: builds the yardsticks from the growth core's own equations, measures everything side by side, and says which goals are reached.
// One process a cell, all cells in every round in a changing order; a ratio is the median of the ratios of its rounds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../src/tools/programs.mjs';
import { ROOT } from '../../src/tools/steps.mjs';
import { installPeers } from './peers/install.mjs';
import { printReport } from './report.mjs';

const ROUNDS = Math.max(7, Number(process.env.KICHBAN_BENCH_ROUNDS ?? 7));
const BLOCKS = [32, 64, 128, 512];
const folder = mkdtempSync(join(tmpdir(), 'kichban-bench-'));
const say = (text) => process.stdout.write(`${text}\n`);

try {
	await bundle();
	const peers = peerCells();
	const cells = { ...nodeCells(), ...cCells(), ...peers.cells };
	const browser = await browserCells();
	const rounds = [];
	for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runRound(round, { ...cells, ...browser.cells }));
	await browser.close();
	const once = measureOnce();
	printReport(rounds, { once, remark: peers.remark });
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
	const withNumbers = [
		['bands', 10_000],
		['bands', 100_000],
		['first-bands', 10_000],
		['product', 10_000],
		['copies', 4],
		['copies', 16],
		['threads', 1, 10_000],
		['threads', 2, 10_000],
		['threads', 1, 100_000],
		['threads', 2, 100_000]
	];
	return Object.fromEntries([
		...names.map((name) => [name, () => inNode(name)]),
		...withNumbers.map((numbers) => [numbers.join(' '), () => inNode(...numbers.map(String))])
	]);
}

/** Each peer in a process of its own; it compares every result with the module's before it is timed. */
function peerCells() {
	const { folder: installed, reason } = installPeers();
	if (installed === undefined) return { cells: {}, remark: `Not measured: SDEverywhere and simulation; ${reason}` };
	const model = join(folder, 'peer-model.json');
	inNode('peers', model);
	const pairs = ['sdeverywhere', 'simulation'].flatMap((peer) => ['all', 'three'].map((outputs) => [peer, outputs]));
	const run = (pair) => Number(execFileSync(process.execPath, [join(ROOT, 'tests/bench/peers/run-peer.mjs'), ...pair, installed, model]));
	return { cells: Object.fromEntries(pairs.map((pair) => [pair.join('-'), () => run(pair)])) };
}

/** What takes too long to be measured in every round: the product's own ensembles by number of draws. */
function measureOnce() {
	return Object.fromEntries([1000, 10_000, 100_000, 1_000_000].map((draws) => [draws, inNode('product', String(draws))]));
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
