// `npm test`: everything there is to test, on a fresh machine too. The last line counts what ran.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensurePrograms } from './programs.mjs';
import { ensureBuilt, ensureInstalled, ROOT, runPackage } from './steps.mjs';

const REPORT = join(ROOT, 'dist', 'test-report.json');

let counted = false;
process.on('exit', (code) => {
	if (code !== 0 && !counted) console.log('0 passed, 1 failed');
});

ensureInstalled();
const missing = ensurePrograms();
if (missing !== undefined) console.error(missing);
ensureBuilt();

mkdirSync(dirname(REPORT), { recursive: true });
rmSync(REPORT, { force: true });
const code = runPackage('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);
const { passed, failed } = countTests();
counted = true;
// A run can fail without a failing test: an error outside of any, or no browser.
const alsoFailed = failed === 0 && (code !== 0 || missing !== undefined) ? 1 : 0;
console.log(`${passed} passed, ${failed + alsoFailed} failed`);
process.exitCode = failed + alsoFailed === 0 ? 0 : 1;

function countTests() {
	if (!existsSync(REPORT)) return { passed: 0, failed: 1 };
	const report = JSON.parse(readFileSync(REPORT, 'utf8'));
	// A file that cannot be loaded has no tests to count but has failed all the same.
	const brokenFiles = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed')
	);
	return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}
