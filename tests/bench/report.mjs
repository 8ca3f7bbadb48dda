// What the benchmark says: times, and each goal with the ratio measured.
import { cpus } from 'node:os';

const say = (text) => process.stdout.write(`${text}\n`);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const atMost = (label, value, goal, decimals = 2) => ({ label, value, decimals, goal: `<= ${goal}`, reached: value <= goal });
const atLeast = (label, value, goal, decimals = 0) => ({ label, value, decimals, goal: `>= ${goal}`, reached: value >= goal });

/** Prints a table of times and one of goals. @param once what was measured once, by number of draws. @param remark what is missing, and why. */
export function printReport(rounds, { once, remark }) {
	const of = (read) => median(rounds.map(read));
	const has = (name) => name in rounds[0];
	const ratio = (a, b) => of((r) => r[a] / r[b]);
	say(
		`\n${cpus()[0]?.model ?? ''}, Node ${process.versions.node}, medians of ${rounds.length} interleaved rounds, one thread where none is said`
	);
	printTimes(rounds, of);
	say('\nagainst                                                        measured       goal');
	for (const { label, value, decimals, goal, reached } of goalRows({ of, has, ratio }))
		say(`${label.padEnd(60)} ${value.toFixed(decimals).padStart(10)} ${goal.padStart(10)}  ${reached ? 'reached' : 'NOT REACHED'}`);
	printDraws(once);
	if (remark !== undefined) say(`\n${remark}`);
}

function printTimes(rounds, of) {
	say('\nmicroseconds per 30-year run of one draw (blocks of draws; results of each block kept in memory until the next)');
	const single = ([name, value]) => typeof value === 'number' && !/^(threads|first-bands)/.test(name);
	for (const [name] of Object.entries(rounds[0]).filter(single))
		say(
			`  ${name.padEnd(24)} ${of((r) => r[name])
				.toFixed(3)
				.padStart(10)}`
		);
}

function goalRows({ of, has, ratio }) {
	const chromium = has('chromium-wasm-all');
	const peers = has('simulation-all');
	const bands = (draws) => of((r) => r[`bands ${draws}`].simulated + r[`bands ${draws}`].summarised);
	return [
		atMost('C one draw after another, Node', ratio('wasm-all', 'c-scalar-all'), 0.75),
		...(chromium ? [atMost('C one draw after another, Chromium', ratio('chromium-wasm-all', 'c-scalar-all'), 0.75)] : []),
		atMost('C blocks, AVX2, Node', ratio('wasm-all', 'c-block-all'), 2),
		...(chromium ? [atMost('C blocks, AVX2, Chromium', ratio('chromium-wasm-all', 'c-block-all'), 2)] : []),
		...(peers
			? [
					atLeast('SDEverywhere, all outputs, times faster', ratio('sdeverywhere-all', 'wasm-all'), 45),
					atLeast('SDEverywhere, three outputs, times faster', ratio('sdeverywhere-three', 'wasm-three'), 25),
					atLeast('simulation, all outputs, times faster', ratio('simulation-all', 'wasm-all'), 10_000)
				]
			: []),
		atLeast('mathjs compiled expressions, times faster', ratio('mathjs', 'wasm-all'), 800),
		atMost('three outputs against all', ratio('wasm-three', 'wasm-all'), 0.25),
		atMost(
			'exact quantiles of three outputs against their simulation',
			of((r) => r['bands 10000'].summarised / r['bands 10000'].simulated),
			1
		),
		atLeast('two threads against one, 10,000 draws, times faster', ratio('threads 1 10000', 'threads 2 10000'), 1.8, 2),
		atLeast('two threads against one, 100,000 draws, times faster', ratio('threads 1 100000', 'threads 2 100000'), 1.5, 2),
		atMost('bands of three outputs, 10,000 draws at hand (ms)', bands(10_000), 5, 1),
		atMost('the same, 100,000 draws (ms)', bands(100_000), 50, 1),
		atMost(
			'the first bands after an edited equation, 10,000 draws (ms)',
			of((r) => r['first-bands 10000'] + r.edit.planned),
			15,
			1
		),
		...compileRows(of),
		atMost('60 years against 30, per year', ratio('wasm-all-60-years', 'wasm-all') / 2, 1.15),
		atMost('120 years against 30, per year', ratio('wasm-all-120-years', 'wasm-all') / 4, 1.15),
		atMost('4 times the equations, per equation', ratio('copies 4', 'wasm-all') / 4, 1.25),
		atMost('16 times the equations, per equation', ratio('copies 16', 'wasm-all') / 16, 1.25)
	];
}

function compileRows(of) {
	return [
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
		)
	];
}

function printDraws(once) {
	say('\nthe shipped pack by the product’s own path, bands of three series, measured once');
	say('     draws    first, ms   again, ms   us a draw   memory, MB');
	for (const [draws, { first, again, memory }] of Object.entries(once))
		say(
			[
				draws.padStart(10),
				first.toFixed(0).padStart(12),
				again.toFixed(0).padStart(11),
				((again * 1000) / Number(draws)).toFixed(1).padStart(11),
				memory.toFixed(0).padStart(12)
			].join(' ')
		);
}
