// `npm run verify`: the one command before a commit. Runs every step and lists what failed.
import { ensureInstalled, runNpm } from './steps.mjs';

const STEPS = ['lint', 'check', 'arch', 'dead', 'build', 'test:fast', 'size'];

ensureInstalled();
const results = STEPS.map((step) => {
	const startedMs = Date.now();
	console.log(`\n── ${step}`);
	const isGood = runNpm(['run', '--silent', step]) === 0;
	return { step, isGood, seconds: Math.round((Date.now() - startedMs) / 1000) };
});

console.log('\n── verify');
for (const { step, isGood, seconds } of results) console.log(`${isGood ? 'ok    ' : 'FAILED'} ${step} (${seconds} s)`);
process.exitCode = results.every(({ isGood }) => isGood) ? 0 : 1;
