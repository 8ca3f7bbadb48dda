// `npm run test:deep`: the slow tests with their full counts of generated cases, which take far longer than a change can wait.
import { ensureInstalled, runPackage } from './steps.mjs';

ensureInstalled();
process.env.KICHBAN_DEEP = '1';
process.exitCode = runPackage('vitest/vitest.mjs', ['run', '--project', 'slow']);
