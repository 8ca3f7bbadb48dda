import main from '../../../vite.config';

const { name, include } = main.test.projects[0].test;

// The real project's file list on this tree; without its exclusion of this very tree.
export default { root: import.meta.dirname, cacheDir: '../../../node_modules/.vite', test: { name, include, expect: main.test.expect } };
